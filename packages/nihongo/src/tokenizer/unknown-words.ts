const defaultClass = 0;
const spaceClass = 1;
const space = /^[\s\p{Cc}]$/u;

/** Variation selectors and the zero-width joiner belong to the character before them. */
function isJoiner(unit: number): boolean {
  return unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f);
}

/** How runs of characters that no dictionary word covers become words. */
export class UnknownWords {
  private readonly classes: Uint8Array;
  private readonly always: boolean[] = [];
  private readonly grouped: boolean[] = [];

  /**
   * `classes` holds the class of each UTF-16 unit, `definitions` for each class: one byte whether a word is always
   * supposed, one whether its run is one word, a 32-bit length (not used) and its name, ended by NUL.
   */
  constructor(classes: Uint8Array, definitions: Uint8Array) {
    // The file gives whatever it does not define the class of white space, emoji and surrogates among them.
    this.classes = Uint8Array.from(classes, (value, unit) =>
      value === spaceClass && !space.test(String.fromCharCode(unit)) ? defaultClass : value,
    );
    for (let at = 0; definitions[at + 6]; at = definitions.indexOf(0, at + 6) + 1) {
      this.always.push(definitions[at] === 1);
      this.grouped.push(definitions[at + 1] === 1);
    }
  }

  /** The class of a UTF-16 unit. */
  classOf(unit: number): number {
    return this.classes[unit] ?? defaultClass;
  }

  /** Whether an unknown word is supposed even where the dictionary knows one. */
  isAlwaysTried(charClass: number): boolean {
    return this.always[charClass] === true;
  }

  /** Where the unknown word that begins at `start` ends, `limit` at most. */
  endOf(text: string, start: number, limit: number): number {
    const charClass = this.classOf(text.charCodeAt(start));
    let end = start + 1;
    if (this.grouped[charClass] !== true) return end;
    while (end < limit) {
      const unit = text.charCodeAt(end);
      if (this.classOf(unit) !== charClass && !isJoiner(unit)) break;
      end += 1;
    }
    return end;
  }
}
