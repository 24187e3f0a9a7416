import type { paths } from './schema.generated.ts';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Operation<Path extends keyof paths, Method extends Verb> = paths[Path][Method];

/** Paths that have this method. */
export type PathWith<Method extends Verb> = {
  [Path in keyof paths]: Operation<Path, Method> extends { responses: object } ? Path : never;
}[keyof paths];

type Nothing = Record<never, never>;

type PathPart<Each> = Each extends { parameters: { path: infer Params } } ? { path: Params } : Nothing;

type QueryPart<Each> = Each extends { parameters: { query: infer Query } }
  ? { query: Query }
  : Each extends { parameters: { query?: infer Query } }
    ? [Query] extends [undefined]
      ? Nothing
      : { query?: NonNullable<Query> }
    : Nothing;

type BodyPart<Each> = Each extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : Nothing;

/** What every request takes. */
export type Common = {
  /** For writes: your own, where the same intent may come to be asked twice, over a restart of your program for one. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
};

export type Init<Path extends keyof paths, Method extends Verb> = PathPart<Operation<Path, Method>> &
  QueryPart<Operation<Path, Method>> &
  BodyPart<Operation<Path, Method>> &
  Common;

/** Left out where nothing is required. */
type Rest<Given> = Nothing extends Given ? [init?: Given] : [init: Given];

/**
 * What each path takes besides itself. A table, so that the compiler looks up one path: of the parts of `Init` for a path that it
 * does not know yet, it would try all combinations of all paths. («as» keeps it from seeing through the table.)
 */
export type Rests<Method extends Verb> = {
  [Path in PathWith<Method> as Path]: Rest<Init<Path, Method>>;
};

type Success = 200 | 201 | 202;

/** What a request answers: its JSON, by the desk's own document. */
export type Data<Path extends keyof paths, Method extends Verb> =
  Operation<Path, Method> extends { responses: infer Responses }
    ? {
        [Status in Success & keyof Responses]: Responses[Status] extends {
          content: { 'application/json': infer Body };
        }
          ? Body
          : never;
      }[Success & keyof Responses]
    : never;

/** A request to one path of the API. @throws DeskProblem */
export type Call<Method extends Verb> = <Path extends PathWith<Method> & keyof Rests<Method>>(
  path: Path,
  ...init: Rests<Method>[Path]
) => Promise<Data<Path, Method>>;

/** Paths whose GET answers pages. */
export type ListPath = {
  [Path in PathWith<'get'>]: Data<Path, 'get'> extends { items: unknown[]; nextCursor: string | null }
    ? Path
    : never;
}[PathWith<'get'>];

/** One of what a list holds. */
export type Item<Path extends PathWith<'get'>> =
  Data<Path, 'get'> extends { items: (infer Each)[] } ? Each : never;
