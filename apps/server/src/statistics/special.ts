/**
 * Special functions by Cephes (Moshier, *Methods and Programs for Mathematical Functions*, 1989), as the package compiles
 * them to WebAssembly.
 */
import { createRequire } from 'node:module';

type Cephes = {
  ndtr: (z: number) => number;
  ndtri: (p: number) => number;
  stdtri: (freedom: number, p: number) => number;
  chdtrc: (freedom: number, x: number) => number;
  incbet: (a: number, b: number, x: number) => number;
  incbi: (a: number, b: number, p: number) => number;
  lgam: (x: number) => number;
  hyp2f1: (a: number, b: number, c: number, x: number) => number;
};

const require = createRequire(import.meta.url);
let compiled: Cephes | undefined;

/** Compiled when the first figure is asked for, in some 20 ms: a desk that has just started does without. */
function cephes(): Cephes {
  compiled ??= require('cephes') as Cephes;
  return compiled;
}

/** The z below which a standard normal variable stays with probability p, 0 < p < 1. */
export const normalQuantile = (p: number): number => cephes().ndtri(p);

/** The t below which Student's t with whole degrees of freedom stays with probability p, 0 < p < 1. */
export const studentQuantile = (p: number, freedom: number): number => cephes().stdtri(freedom, p);

/** P(X > x) of a chi-squared variable. */
export const chiSquaredTail = (x: number, freedom: number): number =>
  x <= 0 ? 1 : cephes().chdtrc(freedom, x);

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => cephes().lgam(x);

/** ln B(a, b), a and b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Gauss's hypergeometric function ₂F₁(a, b; c; x), 0 ≤ x < 1. */
export const hypergeometric = (a: number, b: number, c: number, x: number): number =>
  cephes().hyp2f1(a, b, c, x);

/** P(X ≤ x) of a Beta(a, b) variable, 0 ≤ x ≤ 1. */
export const betaBelow = (x: number, a: number, b: number): number => cephes().incbet(a, b, x);

/** The x below which a Beta(a, b) variable stays with probability p, 0 < p < 1. */
export const betaQuantile = (p: number, a: number, b: number): number => cephes().incbi(a, b, p);

/** P(Z > z) of a standard normal variable. */
export const normalTail = (z: number): number => cephes().ndtr(-z);
