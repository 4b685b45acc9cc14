/** What the service answered, its body as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Talks to a running service as one person, or as nobody. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  /** @throws Error when the sign-in is refused */
  async signedIn(email: string, password: string): Promise<Caller> {
    const answer = await this.post('/api/v1/sessions', { email, password });
    return new Caller(this.url, text(answer.body, 'accessToken'));
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  private send(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    return this.raw(method, path, body === undefined ? undefined : JSON.stringify(body), headers);
  }

  /** Sends a body as it is, said to be JSON unless the headers say otherwise. */
  async raw(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const raw = await response.text();
    const isJson = /^application\/(?:[\w.-]+\+)?json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson && raw !== '' ? JSON.parse(raw) : raw };
  }
}

/**
 * A field of an answer, by its path.
 * @param path names and list places parted by dots, e.g. `items.0.id`
 * @throws Error when there is none, showing what there is
 */
export function at(body: unknown, path: string): unknown {
  let here = body;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || !(name in here)) {
      throw new Error(`no ${path} in ${JSON.stringify(body).slice(0, 600)}`);
    }
    here = Reflect.get(here, name);
  }
  return here;
}

/** Like `at`, for a text. */
export function text(body: unknown, path: string): string {
  const value = at(body, path);
  if (typeof value !== 'string') throw new Error(`${path} is no text: ${JSON.stringify(value)}`);
  return value;
}

/** Like `at`, for a list. */
export function list(body: unknown, path: string): readonly unknown[] {
  const value = at(body, path);
  if (!Array.isArray(value)) throw new Error(`${path} is no list: ${JSON.stringify(value)}`);
  return value;
}
