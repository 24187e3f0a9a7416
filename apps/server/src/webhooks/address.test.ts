import { describe, expect, it } from 'vitest';
import { InnerAddress, isInner, namesInner, publicLookup } from './address.ts';

describe('an address inside the own network', () => {
  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ])('is %s', (address) => expect(isInner(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'is not %s',
    (address) => expect(isInner(address)).toBe(false),
  );

  it('is whatever is no address at all', () => expect(isInner('localhost')).toBe(true));

  // The URL standard turns each of these into the figures they mean.
  it.each([
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::1]/',
    'https://[::ffff:7f00:1]/',
  ])('is seen in %s', (url) => expect(namesInner(new URL(url))).toBe(true));

  it.each(['https://example.jp/', 'https://8.8.8.8/'])('is not seen in %s', (url) =>
    expect(namesInner(new URL(url))).toBe(false),
  );

  it.each([{ all: true }, { all: false }, {}])(
    'is refused when a name turns out to mean it (%o)',
    async (options) => {
      const error = await new Promise((resolve) => publicLookup('localhost', options, resolve));
      expect(error).toBeInstanceOf(InnerAddress);
    },
  );
});
