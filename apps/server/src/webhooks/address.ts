import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are not of the public Internet (RFC 6890 and the registries it set up). */
const inner = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, bits, 'ipv6');

/** An address that a webhook may not reach, since it lies inside the network the desk runs in. */
export class InnerAddress extends Error {
  constructor(host: string) {
    super(`${host} is not on the public Internet.`);
  }
}

/** Whether an IP address is private, local, or reserved; IPv4 written as IPv6 is judged as IPv4. */
export function isInner(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return inner.check(mapped, 'ipv4');
  const version = isIP(address);
  if (version === 4) return inner.check(address, 'ipv4');
  return version !== 6 || inner.check(address, 'ipv6');
}

/** Whether a URL names an inner address in figures; names are judged when they are looked up. */
export function namesInner(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isInner(host);
}

/**
 * Looks names up for a connection and refuses inner addresses at that moment, so that a name that changes between
 * checking and connecting gains nothing (DNS rebinding).
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    const first = addresses[0];
    if (first === undefined || addresses.some(({ address }) => isInner(address)))
      return callback(new InnerAddress(host), '', 0);
    if (options.all === true) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
