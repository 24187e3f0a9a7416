import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Bounds of what an API request may take, in seconds: fine where the desk wants to be, coarse where it must not. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a look at the database answers, as gauges: name, help, and values by label. */
export type Reading = {
  name: string;
  help: string;
  values: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
};

/**
 * Everything this process tells Prometheus. Labels name kinds of things (a route, a job, a state), never a person, an
 * address or a workspace.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly received;
  readonly sent;
  readonly jobRuns;
  readonly jobSeconds;
  readonly requestSeconds;
  readonly wakeSeconds;

  constructor(version: string) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: 'madoguchi_info',
      help: 'Always 1; its label is the version.',
      labelNames: ['version'],
      registers,
    }).set({ version }, 1);
    this.received = new Counter({
      name: 'madoguchi_received_total',
      help: 'What channels received: stored, put into quarantine, or known already (duplicate).',
      labelNames: ['outcome'] as const,
      registers,
    });
    this.sent = new Counter({
      name: 'madoguchi_sent_total',
      help: 'Attempts to send an answer, by outcome.',
      labelNames: ['outcome'] as const,
      registers,
    });
    this.jobRuns = new Counter({
      name: 'madoguchi_job_runs_total',
      help: 'Runs of background jobs in this process, by outcome.',
      labelNames: ['job', 'outcome'] as const,
      registers,
    });
    this.jobSeconds = new Histogram({
      name: 'madoguchi_job_seconds',
      help: 'How long runs of background jobs took.',
      labelNames: ['job'] as const,
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
      registers,
    });
    this.requestSeconds = new Histogram({
      name: 'madoguchi_http_request_seconds',
      help: 'How long requests took, by route and status.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: requestBuckets,
      registers,
    });
    this.wakeSeconds = new Histogram({
      name: 'madoguchi_event_wake_seconds',
      help: 'From the commit of a change until this process heard that there is news.',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
  }

  /** A number that is looked up when Prometheus asks. */
  gauge(
    name: string,
    help: string,
    read: () => number | Readonly<Record<string, number>>,
    label = 'state',
  ): void {
    const first = read();
    this.#registry.registerMetric(
      new Gauge({
        name,
        help,
        labelNames: typeof first === 'number' ? [] : [label],
        registers: [],
        collect() {
          const now = read();
          if (typeof now === 'number') this.set(now);
          else for (const [key, value] of Object.entries(now)) this.set({ [label]: key }, value);
        },
      }),
    );
  }

  /** The text that Prometheus reads, with readings of the database beside this process's own numbers. */
  async text(readings: readonly Reading[]): Promise<{ type: string; body: string }> {
    const own = await this.#registry.metrics();
    return {
      type: this.#registry.contentType,
      body: [own.trimEnd(), ...readings.map(readingText), ''].join('\n'),
    };
  }
}

function readingText({ name, help, values }: Reading): string {
  const lines = values.map(({ labels = {}, value }) => {
    const inner = Object.entries(labels).map(([key, text]) => `${key}="${escape(text)}"`);
    return `${name}${inner.length === 0 ? '' : `{${inner.join(',')}}`} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n');
}

/** As the text format asks for it (Prometheus, «Exposition formats»). */
const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
