/** Numbers that look random and are the same in every run: a bench has to meet the same texts each time. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b1 + 0x7f4a7c15) >>> 0;
  }

  /** From 0 to below `sides` (mulberry32). */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides);
  }

  /** One of several. */
  of(choices: readonly string[]): string {
    return choices[this.roll(choices.length)] ?? '';
  }

  /** One of several, the first ones far more often: as words are in a language. */
  mostly(choices: readonly string[]): string {
    const share = (this.roll(1000) / 1000) ** 2.2;
    return choices[Math.floor(share * choices.length)] ?? '';
  }

  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }

  digits(many: number): string {
    let out = '';
    for (let n = 0; n < many; n += 1) out += this.roll(10);
    return out;
  }
}
