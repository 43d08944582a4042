import { deploymentAddress, LOCAL_ADDRESS } from '../../scripts/build/address.mjs';

describe('the address of a deployment', () => {
  it('is this machine when none is given', () => {
    expect(deploymentAddress(undefined)).toBe(LOCAL_ADDRESS);
  });

  it.each([
    ['https://outils.example.fr', 'https://outils.example.fr/'],
    ['https://outils.example.fr/bareme', 'https://outils.example.fr/bareme/'],
    ['https://outils.example.fr:8443/a/b/', 'https://outils.example.fr:8443/a/b/'],
  ])('%s ends in a slash', (given, address) => {
    expect(deploymentAddress(given)).toBe(address);
  });

  it.each([
    'http://outils.example.fr',
    'outils.example.fr',
    '',
    'https://a.example/?b=1',
    'https://a.example/#b',
    'https://user@a.example/',
  ])('« %s » is refused in words', (given) => {
    expect(() => deploymentAddress(given)).toThrow('an https address is needed');
  });
});
