/**
 * The part of package-lock.json that matters here.
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean, inBundle?: boolean,
 *   dev?: boolean, license?: string, engines?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>
 * }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

const EXACT = /^\d+\.\d+\.\d+$/;
const PLATFORM =
  /(?<os>darwin|win32|linux|freebsd|android|openharmony)-(?<cpu>arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64)(?:-(?<abi>\w+))?$/;

/**
 * Packages of other platforms that the lock file should name and does not.
 * @param {Lock} lock
 */
export function missingPlatforms({ packages }) {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => EXACT.test(version) && PLATFORM.test(name))
      .filter(([name]) => !(`${path}/node_modules/${name}` in packages))
      .filter(([name]) => !(`node_modules/${name}` in packages))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/**
 * What a native package's name says of where it runs, as npm writes it.
 * @param {string} name `@swc/core-linux-x64-musl`
 */
export function platformOf(name) {
  const { os, cpu, abi = '' } = PLATFORM.exec(name)?.groups ?? {};
  const libc = abi.startsWith('gnu') ? 'glibc' : 'musl';
  return { cpu: [cpu], ...(os === 'linux' && { libc: [libc] }), os: [os] };
}

/**
 * Packages that npm would install without comparing them to a hash.
 * @param {Lock} lock
 */
export function withoutIntegrity({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link, inBundle }]) => path !== '' && !link && !inBundle)
    .filter(([, { integrity }]) => integrity === undefined)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      entry,
    }));
}
