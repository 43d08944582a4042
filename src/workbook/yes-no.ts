export const YES_NO = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } } as const;
