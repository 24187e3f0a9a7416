import type { LinearModel } from '../src/model/linear.ts';

/** A labelled text, already read into the names of its features. */
export interface Example<Class extends string> {
  readonly features: readonly string[];
  readonly label: Class;
}

export interface RidgeOptions {
  /** Half the square of each weight is charged this many times. */
  readonly l2: number;
  /** Features in fewer examples than this are left out. */
  readonly leastExamples: number;
  /** Weights nearer to nought than this are not kept, in log-odds. */
  readonly prune: number;
}

const iterations = 80;
const memory = 8;

type Numbers = Float64Array<ArrayBuffer>;

const dot = (a: Numbers, b: Numbers): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const plus = (a: Numbers, factor: number, b: Numbers): Numbers =>
  a.map((value, at) => value + factor * (b[at] ?? 0));

interface Point {
  readonly weights: Numbers;
  readonly gradient: Numbers;
  readonly loss: number;
}

interface Step {
  readonly moved: Numbers;
  readonly turned: Numbers;
  readonly curvature: number;
}

/** The quasi-Newton direction from the last steps (Nocedal 1980). */
function direction(gradient: Numbers, steps: readonly Step[]): Numbers {
  let way = gradient;
  const shares: number[] = [];
  for (const step of steps.toReversed()) {
    const share = dot(step.moved, way) / step.curvature;
    shares.push(share);
    way = plus(way, -share, step.turned);
  }
  const last = steps.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(Math.sqrt(dot(gradient, gradient)), 1e-12)
      : last.curvature / dot(last.turned, last.turned);
  way = way.map((value) => value * scale);
  for (const step of steps)
    way = plus(way, (shares.pop() ?? 0) - dot(step.turned, way) / step.curvature, step.moved);
  return way;
}

function minimise(size: number, at: (weights: Numbers) => Point): Numbers {
  let point = at(new Float64Array(size));
  const steps: Step[] = [];
  for (let round = 0; round < iterations; round++) {
    const way = direction(point.gradient, steps);
    const slope = dot(point.gradient, way);
    let length = 1;
    let next = at(plus(point.weights, -length, way));
    for (let halving = 0; halving < 20 && next.loss > point.loss - 1e-4 * length * slope; halving++) {
      length /= 2;
      next = at(plus(point.weights, -length, way));
    }
    const moved = plus(next.weights, -1, point.weights);
    const turned = plus(next.gradient, -1, point.gradient);
    const curvature = dot(moved, turned);
    if (curvature > 1e-10) steps.push({ moved, turned, curvature });
    if (steps.length > memory) steps.shift();
    const gain = point.loss - next.loss;
    if (gain >= 0) point = next;
    if (gain < 1e-5 * Math.abs(point.loss)) break;
  }
  return point.weights;
}

/**
 * Multinomial logistic regression with a ridge, by L-BFGS (Liu and Nocedal 1989). Against `fit`, rare features are
 * given no more than they have earned, which is what the many word pairs of a mention need.
 */
export function ridge<Class extends string>(
  classes: readonly Class[],
  examples: readonly Example<Class>[],
  options: RidgeOptions,
): LinearModel<Class> {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const name of new Set(example.features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= options.leastExamples)
    .map(([name]) => name)
    .toSorted();
  const index = new Map(names.map((name, at) => [name, at]));
  const [size, bias] = [classes.length, names.length];
  const rows = examples.map((example) => ({
    ids: [...new Set(example.features)].flatMap((name) => index.get(name) ?? []).concat(bias),
    label: classes.indexOf(example.label),
  }));
  const point = (weights: Numbers): Point => {
    const gradient = weights.map((value, at) => (at < bias * size ? options.l2 * value : 0));
    let loss = dot(gradient, weights) / 2;
    for (const { ids, label } of rows) {
      const totals = classes.map((_, c) => ids.reduce((sum, id) => sum + (weights[id * size + c] ?? 0), 0));
      const highest = Math.max(...totals);
      const whole = totals.reduce((sum, total) => sum + Math.exp(total - highest), 0);
      totals.forEach((total, c) => {
        const share = Math.exp(total - highest) / whole;
        if (c === label) loss -= Math.log(share);
        const error = share - (c === label ? 1 : 0);
        for (const id of ids) gradient[id * size + c] = (gradient[id * size + c] ?? 0) + error;
      });
    }
    return { weights, gradient, loss };
  };
  const weights = minimise((names.length + 1) * size, point);
  const row = (id: number): number[] =>
    classes.map((_, c) => Math.round((weights[id * size + c] ?? 0) * 100));
  const kept = names.flatMap((name, id): [string, number[]][] => {
    const values = row(id);
    return values.some((value) => Math.abs(value) >= options.prune * 100) ? [[name, values]] : [];
  });
  return { classes, bias: row(bias), weights: Object.fromEntries(kept) };
}
