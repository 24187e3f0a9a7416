import { describe, expect, it } from 'vitest';
import { admitFiles, fileKind, isPreviewable, largestFile, mostFiles } from './files.ts';

describe('fileKind', () => {
  it.each([
    ['image/png', 'image'],
    ['application/pdf', 'pdf'],
    ['text/csv', 'sheet'],
    ['application/vnd.ms-excel', 'sheet'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'sheet'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text'],
    ['text/plain', 'text'],
    ['application/zip', 'archive'],
    ['audio/mpeg', 'sound'],
    ['video/mp4', 'video'],
    ['message/rfc822', 'mail'],
    ['application/octet-stream', 'other'],
  ])('%s is %s', (type, kind) => {
    expect(fileKind(type)).toBe(kind);
  });
});

describe('isPreviewable', () => {
  it('shows photographs and no image that may carry a script', () => {
    expect(['image/png', 'image/jpeg', 'image/webp'].every(isPreviewable)).toBe(true);
    expect(['image/svg+xml', 'image/tiff', 'text/html', 'application/pdf'].some(isPreviewable)).toBe(false);
  });
});

describe('admitFiles', () => {
  const file = (name: string, size = 10) => ({ name, size });

  it('takes what fits', () => {
    expect(admitFiles([file('a', largestFile)], 0)).toEqual({
      admitted: [file('a', largestFile)],
      refused: [],
    });
  });

  it('says which are too large and which are empty', () => {
    expect(admitFiles([file('a', largestFile + 1), file('b', 0), file('c')], 0)).toEqual({
      admitted: [file('c')],
      refused: [
        { name: 'a', reason: 'too_large' },
        { name: 'b', reason: 'empty' },
      ],
    });
  });

  it('counts those attached before', () => {
    const { admitted, refused } = admitFiles([file('a'), file('b')], mostFiles - 1);
    expect(admitted).toEqual([file('a')]);
    expect(refused).toEqual([{ name: 'b', reason: 'too_many' }]);
  });
});
