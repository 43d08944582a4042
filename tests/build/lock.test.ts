import { readFileSync } from 'node:fs';
import {
  missingPlatforms,
  platformOf,
  withoutIntegrity,
} from '../../scripts/setup/lock-platforms.mjs';

describe('package-lock.json', () => {
  it('names the native packages of every platform, or npm ci fails on some (node scripts/lock.mjs mends it)', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
      typeof missingPlatforms
    >[0];
    expect(missingPlatforms(lock).map(({ name }) => name)).toEqual([]);
  });

  it('has the hash of every package (node scripts/lock.mjs mends it)', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
      typeof withoutIntegrity
    >[0];
    expect(withoutIntegrity(lock).map(({ name }) => name)).toEqual([]);
  });

  it('names no registry, so that each machine uses its own', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it.each([
    ['@swc/core-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@swc/core-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@swc/core-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    [
      '@unrs/resolver-binding-linux-arm-gnueabihf',
      { cpu: ['arm'], libc: ['glibc'], os: ['linux'] },
    ],
  ])('%s says itself where it runs', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
