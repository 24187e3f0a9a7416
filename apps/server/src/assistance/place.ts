import { BlockList, isIP } from 'node:net';

type Place = 'this_machine' | 'own_network' | 'internet' | 'unknown';

const block = (...networks: [string, number, 'ipv4' | 'ipv6'][]): BlockList => {
  const list = new BlockList();
  for (const [network, bits, family] of networks) list.addSubnet(network, bits, family);
  return list;
};
const own = block(['127.0.0.0', 8, 'ipv4'], ['::1', 128, 'ipv6']);
const near = block(
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
);
/** No model is served there, but a cloud's own secrets are (link-local), and nothing is (unspecified, multicast). */
const never = block(
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fd00:ec2::', 32, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
);

const bare = (host: string): string => host.replace(/^\[|\]$/gu, '');
const within = (list: BlockList, address: string): boolean => {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(address);
  if (mapped !== null) {
    const [, dotted, high = '0', low = '0'] = mapped;
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return list.check(dotted ?? [a >> 8, a & 255, b >> 8, b & 255].join('.'), 'ipv4');
  }
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** Where an address lies, as far as its name tells. */
export function placeOf(baseUrl: string): Place {
  if (!URL.canParse(baseUrl)) return 'unknown';
  const host = bare(new URL(baseUrl).hostname);
  if (host === 'localhost' || host.endsWith('.localhost') || within(own, host)) return 'this_machine';
  if (within(near, host)) return 'own_network';
  if (isIP(host) === 0 && (!host.includes('.') || /\.(?:local|internal|lan|home\.arpa)$/u.test(host)))
    return 'own_network';
  return 'internet';
}

/** Whether an IP address is one that no model is asked at, whatever an owner enters. */
export const isForbidden = (address: string): boolean => within(never, bare(address));
