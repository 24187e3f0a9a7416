import { paper, type ChartsBlock, type MonthLine } from './blocks.ts';
import { column, type Measure, type PaperPage, type Place } from './place.ts';

const size = 7.5;
const gap = 24;
/** Above the field for the title, below it for the months. */
const above = 22;
const below = 14;
const mark = 3.4;
const grid = 0.82;

type Field = { x: number; y: number; width: number; height: number };

/** A line of which the strokes of the intervals are grey and its own black: it needs no colour, and none is lost in print. */
function drawLine(page: PaperPage, chart: MonthLine, field: Field, measure: Measure): void {
  const { title, months, points, last, from, to, ticks } = chart;
  const run = { size, face: 'regular' as const, spread: 0 };
  const room = Math.max(0, ...ticks.map(({ text }) => measure(text, 'regular'))) * size + 5;
  const left = field.x + room;
  const width = field.width - room;
  const step = width / Math.max(1, months.length);
  const xOf = (at: number) => left + (at + 0.5) * step;
  const yOf = (value: number) =>
    field.y + Math.min(1, Math.max(0, (value - from) / (to - from))) * field.height;

  const top = field.y + field.height + 9;
  page.runs.push({ text: title, x: field.x, y: top, size: 8.5, face: 'bold', spread: 0 });
  const end = field.x + field.width - measure(last, 'bold') * 8.5;
  page.runs.push({ text: last, x: end, y: top, size: 8.5, face: 'bold', spread: 0 });
  for (const { at, text } of ticks) {
    const y = yOf(at);
    page.boxes.push({ x: left, y: y - 0.2, width, height: 0.4, shade: at === from ? 0.3 : grid });
    const x = left - 5 - measure(text, 'regular') * size;
    page.runs.push({ ...run, text, x, y: y - size * 0.34 });
  }
  for (const [at, month] of months.entries()) {
    const x = xOf(at) - (measure(month, 'regular') * size) / 2;
    page.runs.push({ ...run, text: month, x, y: field.y - 10 });
  }
  for (const [at, point] of points.entries()) {
    if (point === null) continue;
    const [x, y] = [xOf(at), yOf(point.value)];
    const [low, high] = [yOf(point.low), yOf(point.high)];
    page.boxes.push({ x: x - 2.2, y: low, width: 4.4, height: Math.max(0.5, high - low), shade: 0.75 });
    const next = points[at + 1];
    if (next != null) page.rules.push({ x1: x, y1: y, x2: xOf(at + 1), y2: yOf(next.value) });
  }
  // Marks last, so that no interval covers one.
  for (const [at, point] of points.entries()) {
    if (point === null) continue;
    const [x, y] = [xOf(at) - mark / 2, yOf(point.value) - mark / 2];
    page.boxes.push({ x, y, width: mark, height: mark, shade: 0 });
  }
}

/** Sets charts side by side, each as wide as the others. */
export function setCharts(place: Place, { charts, height, after = 0 }: ChartsBlock, measure: Measure): void {
  const whole = above + height + below;
  if (place.left < whole) place.turn();
  const width = (column - gap * (charts.length - 1)) / charts.length;
  for (const [at, chart] of charts.entries()) {
    const x = paper.side + at * (width + gap);
    drawLine(place.page, chart, { x, y: place.y - above - height, width, height }, measure);
  }
  place.y -= whole + after;
}
