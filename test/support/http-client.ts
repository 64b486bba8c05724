/** What a test reads of an answer: whatever JSON holds. The expectation is the check. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  /** JSON as a value, a text as a string, anything else as a Buffer; null when there is none. */
  readonly body: Json;
  readonly headers: Headers;
}

export interface RequestOptions {
  /** GET, or POST when there is a body. */
  readonly method?: string;
  /** A value is sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as Idempotency-Key. */
  readonly idempotencyKey?: string;
}

const outsideTheApi = /^\/(api|livez|readyz|metrics|verify|assets)(\/|$|\?)/;

/** A browser-like caller of one server: keeps the cookies that it is given. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Calls a path; `/papers` stands for `/api/v1/papers`. Never throws for a status. */
  async fetch(path: string, options: RequestOptions = {}): Promise<Answer> {
    const { body, idempotencyKey } = options;
    const sent =
      typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const headers = new Headers({
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(this.cookies.size > 0 && { cookie: this.cookieHeader() }),
      ...options.headers,
    });
    const response = await fetch(`${this.url}${outsideTheApi.test(path) ? '' : '/api/v1'}${path}`, {
      method: options.method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body: sent }),
    });
    this.keep(response.headers.getSetCookie());
    return { status: response.status, body: await read(response), headers: response.headers };
  }

  /** The cookies as a header, to put them into a browser or another client. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || /;\s*max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

async function read(response: Response): Promise<Json> {
  const type = response.headers.get('content-type') ?? '';
  if (/[/+]json/.test(type)) return response.json();
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return null;
  return type.startsWith('text/') ? bytes.toString() : bytes;
}
