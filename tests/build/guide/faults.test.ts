import { guideOf } from '../../../scripts/build/guide/site.mjs';
import { docsWith, guideWith, indexOf, twofold } from './docs';

const NOTER = 'docs/guide/noter.md: ';

describe('a document of the help stops the build, by its name, where', () => {
  it.each([
    ['a link leads to no document', '[x](absent.md)', 'absent.md: there is no such file'],
    ['a link leads to no file', '[x](../x.json)', '../x.json: there is no such file'],
    [
      'a link leads out of docs',
      '[x](../../README.md)',
      '../../README.md: the help holds nothing from outside docs/',
    ],
    [
      'a link leads to another host without https',
      '[x](http://example.org)',
      'http://example.org: the help holds nothing from outside docs/',
    ],
    [
      'a link leads to no heading of its own page',
      '[x](#absent)',
      '#absent: no heading there has this name',
    ],
    [
      'a link leads to no heading of another page',
      '[x](../more.md#absent)',
      '../more.md#absent: no heading there has this name',
    ],
    [
      'a picture is missing',
      '![Une image](../absent.png)',
      '../absent.png: there is no such picture',
    ],
    [
      'a picture is not described',
      '![](../there.png)',
      '../there.png: the picture is not described',
    ],
    ['it holds HTML', 'Un <b>mot</b>', '<b>: documents hold no HTML of their own'],
  ])('%s', (_, french, fault) => {
    const others = { 'more.md': '# More\n\n## There is this\n' };
    const { faults, made } = guideWith(twofold(french, 'Nothing.'), others, ['there.png']);
    expect(faults).toEqual([NOTER + fault]);
    expect(made.size).toBe(0);
  });

  it.each([
    ['it has no title', 'Un texte', 'the first line is no title (# …)'],
    [
      'its title is in one language',
      twofold('a').replace(' · Scoring', ''),
      'the title is to be in both languages: # Titre · Title',
    ],
    [
      'it has no English',
      twofold('a').replace('## English', ''),
      '« ## Français » comes first, and « ## English » after it',
    ],
    [
      'it has no French',
      twofold('a').replace('## Français', ''),
      '« ## Français » comes first, and « ## English » after it',
    ],
    [
      'it says something in no language',
      twofold('a').replace('## Français', 'Un mot\n\n## Français'),
      'the title and « ## Français » have the links to the languages between them',
    ],
  ])('%s', (_, page, fault) => {
    expect(guideWith(page).faults).toEqual([NOTER + fault]);
  });

  it('the index does not lead to it', () => {
    const { faults } = guideWith(twofold('a'), { 'guide/oubli.md': twofold('b') });
    expect(faults).toEqual(['docs/guide/oubli.md: the index does not lead there']);
  });

  it('a language of the index leads elsewhere than the other', () => {
    const index = indexOf('noter.md').replace(/- \[noter\.md\]\(noter\.md\)$/, 'Nothing.');
    const docs = docsWith({ 'guide/README.md': index, 'guide/noter.md': twofold('a') });
    expect(guideOf(docs, '1.2.3').faults).toEqual([
      'docs/guide/README.md: its two languages lead to other pages, or in another order',
    ]);
  });

  it('there is no index', () => {
    expect(guideOf(docsWith({ 'guide/noter.md': twofold('a') }), '1.2.3').faults).toEqual([
      'docs/guide/README.md: there is no index',
    ]);
  });

  it('and all that is wrong is told at once', () => {
    const { faults } = guideWith(twofold('[x](absent.md)', '![A](absent.png)'));
    expect(faults).toHaveLength(2);
  });
});
