import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../run.ts';
import { devices, firstRun, shots } from './shots.ts';

const folder = join(repository, 'docs/screenshots');
const all = [firstRun, ...shots];

describe('the pictures', () => {
  it('are those of the list, each with a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(readdirSync(folder).toSorted()).toEqual(all.map(({ name }) => `${name}.png`).toSorted());
  });

  it.each(all)('$name has the size of its device, or of the part that is shown', ({ name, device, clip }) => {
    const png = readFileSync(join(folder, `${name}.png`));
    const { viewport, deviceScaleFactor } = devices[device];
    // Width and height stand first in the IHDR chunk (PNG, 11.2.1).
    const { width, height } = clip ?? viewport;
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    // A part whose edge lies between two pixels takes both.
    expect(size).toEqual([Math.ceil(width * deviceScaleFactor), Math.ceil(height * deviceScaleFactor)]);
  });

  it('show both languages, both colour schemes and both devices', () => {
    const seen = new Set(all.flatMap(({ locale, scheme, device }) => [locale, scheme, device]));
    expect([...seen].toSorted()).toEqual(['dark', 'desktop', 'en', 'ja', 'light', 'phone']);
  });
});
