const DOSSIER = 'src/documents/dossier';

/**
 * What is mutated, and the tests that must notice: the figures and the rules themselves, not the sentences, nor what
 * is told of them (why, which call fits).
 * @type {Record<string, { mutate: string[], tests: string }>}
 */
export const SUBJECTS = {
  money: { mutate: ['src/money/*.ts'], tests: 'money' },
  rules: {
    mutate: ['figures', 'rules', 'corrections'].map((folder) => `${DOSSIER}/${folder}/*.ts`),
    tests: 'documents/dossier/rules',
  },
};

/** @param {string | undefined} name */
export function subjectCalled(name) {
  const subject = SUBJECTS[name ?? ''];
  if (!subject) throw new Error(`${name} is none of ${Object.keys(SUBJECTS).join(', ')}`);
  return subject;
}
