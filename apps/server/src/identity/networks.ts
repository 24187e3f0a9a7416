import { BlockList, isIP } from 'node:net';

const bits = { 4: 32, 6: 128 } as const;

function familyOf(address: string): 4 | 6 | null {
  const family = isIP(address);
  return family === 4 || family === 6 ? family : null;
}

/** An IPv4 address that arrived by IPv6 (`::ffff:192.0.2.1`) is the IPv4 address; a zone (`%eth0`) names no one outside. */
export function plainAddress(address: string): string {
  const withoutZone = address.split('%')[0] ?? '';
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutZone)?.[1] ?? withoutZone;
}

/** A network as it is kept, `192.0.2.0/24`; a single address becomes a network of one. Null when it is none. */
export function readNetwork(text: string): string | null {
  const [address = '', length, more] = text.trim().split('/');
  const family = familyOf(address);
  if (family === null || more !== undefined || address.includes('%')) return null;
  if (length === undefined) return `${address.toLowerCase()}/${bits[family]}`;
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits[family]) return null;
  return `${address.toLowerCase()}/${Number(length)}`;
}

/** Whether the address lies in one of the networks; with none, everywhere is allowed. */
export function isAllowed(address: string | undefined, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const plain = plainAddress(address ?? '');
  const family = familyOf(plain);
  if (family === null) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [start = '', length = ''] = network.split('/');
    list.addSubnet(start, Number(length), familyOf(start) === 6 ? 'ipv6' : 'ipv4');
  }
  return list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}
