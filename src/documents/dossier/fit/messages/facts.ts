/** What a call asks of the territory that a project covers, and of the services that carry it. */
export interface AskedOfTerritory {
  readonly population: { readonly population: number; readonly departments: number };
  readonly services: {
    /** Of deconcentrated services among those that carry the project, in percent. */
    readonly percent: number;
    /** Central administrations. */
    readonly centrals: number;
  };
}
