import type { BookSheet } from '../book/book';
import { asText } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import type { Session } from './session';

interface PropertiesView {
  readonly session: Session;
  readonly sheet: BookSheet;
}
interface PropertyView {
  readonly owner: PropertiesView;
  readonly property: { key: string; value: string };
}

export function customPropertiesObject(session: Session, sheet: BookSheet): HostObject {
  return hostObject(collectionTable, { session, sheet });
}

/** Keys do not tell capitals apart. */
const collectionTable: MemberTable<PropertiesView> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (view) => [...keptOf(view).values()].map((property) => propertyObject(view, property)),
  item: (view, key) => {
    const property = keptOf(view).get(String(key).toLowerCase());
    if (!property) throw wireError('ItemNotFound', String(key));
    return propertyObject(view, property);
  },
  methods: {
    add: (view, args) => {
      view.session.assertSheet(view.sheet);
      const property = { key: args.text(0), value: args.text(1) };
      keptOf(view).set(property.key.toLowerCase(), property);
      return propertyObject(view, property);
    },
  },
};

const propertyTable: MemberTable<PropertyView> = {
  name: 'WorksheetCustomProperty',
  id: ({ property }) => property.key,
  idName: '_Id',
  scalars: {
    key: { get: ({ property }) => property.key },
    value: {
      get: ({ property }) => property.value,
      set: ({ owner, property }, value) => {
        owner.session.assertSheet(owner.sheet);
        property.value = asText(value);
      },
    },
  },
  methods: {
    delete: ({ owner, property }) => {
      owner.session.assertSheet(owner.sheet);
      keptOf(owner).delete(property.key.toLowerCase());
    },
  },
};

function propertyObject(owner: PropertiesView, property: PropertyView['property']): HostObject {
  return hostObject(propertyTable, { owner, property });
}

function keptOf({ session, sheet }: PropertiesView) {
  const { customProperties } = session.extras;
  const known = customProperties.get(sheet.id) ?? new Map<string, PropertyView['property']>();
  customProperties.set(sheet.id, known);
  return known;
}
