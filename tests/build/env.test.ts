import { readEnv } from '../../scripts/build/webpack.mjs';

describe('npm run build -- …', () => {
  it('takes the address and where office.js comes from', () => {
    expect(readEnv(['--env', 'url=https://a.example/b?c=d', '--env', 'officejs=self'])).toEqual({
      url: 'https://a.example/b?c=d',
      officejs: 'self',
    });
  });

  it('builds for this machine when it is told nothing', () => {
    expect(readEnv([])).toEqual({});
  });

  it.each([[['--env', 'adress=https://a.example']], [['--url', 'https://a.example']], [['self']]])(
    'refuses what it does not know: %j',
    (args) => {
      expect(() => readEnv(args)).toThrow();
    },
  );
});
