/** One package in package-lock.json, as far as it is looked at here. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Contents of package-lock.json. */
export interface LockFile {
  lockfileVersion?: number;
  packages: Record<string, LockedPackage>;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Which machines a platform package is for, by the words of its name; undefined when its name does not tell. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.replace('windows', 'win32').split(/[^a-z0-9]+/);
  const os = systems.filter((word) => words.includes(word));
  const cpu = processors.filter((word) => words.includes(word));
  if (cpu.length === 0) return undefined;
  const libc = words.flatMap((word) =>
    word.startsWith('musl') ? ['musl'] : word.startsWith('gnu') ? ['glibc'] : [],
  );
  return { cpu, ...(os.length > 0 && { os }), ...(libc.length > 0 && os.includes('linux') && { libc }) };
}

/** Where Node would look for `name` when the package at `from` asks for it. */
function places(from: string, name: string): string[] {
  const parents = from.split('/node_modules/');
  const above = parents.map((_, index) => parents.slice(0, parents.length - index).join('/node_modules/'));
  return [...above.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

/**
 * The platform packages that the lock file's packages may need on other machines and that it does not hold, by where they
 * would stand. npm leaves them out when the registry it was made with does not have them, and npm 11 then refuses to
 * install from the file at all.
 */
export function missingPlatformPackages({ packages }: LockFile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (platform === undefined || places(from, name).some((place) => packages[place] !== undefined))
        continue;
      const version = range.replace(/^[\^~]/, '');
      const place = `node_modules/${name}`;
      const taken = missing[place] !== undefined && missing[place].version !== version;
      missing[taken ? `${from}/${place}` : place] = {
        version,
        ...platform,
        ...(dev === true && { dev }),
        optional: true,
      };
    }
  }
  return missing;
}
