/** A request that is as it should be: what mutations begin with. */
export interface Template {
  readonly method: string;
  readonly path: string;
  readonly body: TemplateBody;
}

export type TemplateBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>> };

/** A request as it is sent. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query, as they stand in the first line of the request. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
