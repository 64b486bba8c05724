import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { t } from './messages.js';

/** What a value may look like. */
interface Kind<T> {
  /** @returns undefined for a value that is refused */
  read(value: string): T | undefined;
  /** What the variable of this name must be. The value is not repeated: it may be a secret. */
  readonly must?: (name: string) => string;
}

/** An environment variable that an operator may set. */
interface Variable<T> {
  readonly kind: Kind<T>;
  readonly unset: T;
  /** The default, as docs/operating.md words it. */
  readonly byDefault: string;
}

function variable<T, const U extends T | null>(
  kind: Kind<T>,
  unset: U,
  byDefault = unset === null ? 'none' : `\`${unset === true ? 'on' : String(unset)}\``,
): Variable<T | U> {
  return { kind, unset, byDefault };
}

const text: Kind<string> = { read: (value) => value };
const path: Kind<string> = { read: (value) => resolve(value) };
const list: Kind<readonly string[]> = {
  read: (value) => value.split(/[\s,]+/).filter(Boolean),
};
const such = (
  kind: Kind<string>,
  must: (name: string) => string,
  fits: (value: string) => boolean,
): Kind<string> => ({
  must,
  read: (value) => {
    const read = kind.read(value);
    return read !== undefined && fits(read) ? read : undefined;
  },
});
const folder = such(
  path,
  (name) => t('folder', { name }),
  (name) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false,
);
const atLeast = (length: number): Kind<string> =>
  such(
    text,
    (name) => t('atLeast', { name, length }),
    (value) => value.length >= length,
  );
const address = (one: string, other: string): Kind<string> =>
  such(
    text,
    (name) => t('address', { name, one, other }),
    (value) => URL.canParse(value) && [one, other].includes(new URL(value).protocol.slice(0, -1)),
  );
const wholeNumber = (least: number, most: number): Kind<number> => ({
  must: (name) => t('wholeNumber', { name, least, most }),
  read: (value) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : undefined,
});
const oneOf = <const T extends string>(...allowed: T[]): Kind<T> => ({
  must: (name) => t('oneOf', { name, allowed: allowed.join(', ') }),
  read: (value) => allowed.find((candidate) => candidate === value.toLowerCase()),
});
const onOrOff: Kind<boolean> = {
  must: (name) => t('onOrOff', { name }),
  read: (value) => /^on$/i.test(value) || (/^off$/i.test(value) ? false : undefined),
};

/** An address, or a name and an address in angle brackets; nothing that could begin another header. */
const sender = /^(?:[^<>@\p{Cc}]+<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u;

/** Everything an operator may set; docs/operating.md lists the same with the same defaults, and says what each means. */
const variables = {
  HOST: variable(text, '127.0.0.1'),
  PORT: variable(wholeNumber(0, 65_535), 3000),
  LECTERN_PUBLIC_URL: variable(address('http', 'https'), null, '`http://localhost:$PORT`'),
  LECTERN_DATA_DIR: variable(path, resolve('data'), '`./data`'),
  LECTERN_RULES_DIR: variable(folder, null, t('default.rules')),
  DATABASE_URL: variable(address('postgres', 'postgresql'), null),
  LECTERN_DATABASE_POOL: variable(wholeNumber(2, 200), 10),
  LECTERN_DEMO: variable(onOrOff, true),
  LECTERN_DEMO_PASSWORD: variable(atLeast(12), null, t('default.password')),
  LECTERN_SECURE_COOKIES: variable(onOrOff, null, t('default.cookies')),
  LECTERN_TRUSTED_PROXIES: variable(list, null),
  LECTERN_METRICS_TOKEN: variable(atLeast(16), null),
  LECTERN_LOG_LEVEL: variable(oneOf('debug', 'info', 'warn', 'error', 'silent'), 'info'),
  LECTERN_SIGNING_KEY: variable(text, null),
  LECTERN_SIGNING_CERTIFICATES: variable(text, null),
  LECTERN_SIGNING_PASSWORD: variable(text, null),
  LECTERN_SIGNING_PASSWORD_FILE: variable(text, null),
  LECTERN_CREDENTIAL_KEY: variable(text, null, t('default.credentialKey')),
  LECTERN_TSA_URL: variable(
    such(
      address('http', 'https'),
      (name) => t('withoutUser', { name }),
      (url) => new URL(url).username === '' && new URL(url).password === '',
    ),
    null,
  ),
  LECTERN_TSA_CERTIFICATES: variable(text, null, t('default.authorities')),
  LECTERN_KEY_ENCRYPTION_KEY: variable(
    such(
      text,
      (name) => t('hexadecimal', { name }),
      (digits) => /^[0-9a-f]{64}$/i.test(digits),
    ),
    null,
    t('default.encryptionKey'),
  ),
  LECTERN_SMTP_URL: variable(
    such(
      address('smtp', 'smtps'),
      (name) => t('mailServer', { name }),
      (url) => new URL(url).hostname !== '',
    ),
    null,
  ),
  LECTERN_MAIL_FROM: variable(
    such(
      text,
      (name) => t('sender', { name }),
      (from) => sender.test(from),
    ),
    null,
  ),
};

type Values = {
  readonly [Name in keyof typeof variables]: (typeof variables)[Name] extends Variable<infer T>
    ? T
    : never;
};

/** Each variable with its default: the first columns of the table in docs/operating.md. */
export const settingsTable: readonly string[] = Object.entries(variables).map(
  ([name, { byDefault }]) => `| \`${name}\` | ${byDefault} |`,
);

/** Some settings are wrong; the message names each variable and what it must look like. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(t('cannotStart', { problems: problems.map((p) => `  ${p}`).join('\n') }));
    this.name = 'ConfigurationError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables.
 * @throws ConfigurationError naming every variable that is wrong, not only the first
 */
export function readSettings(env: Environment) {
  const problems = conflictsOf(env);
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, { kind, unset }]) => {
      const given = env[name]?.trim();
      const value = given ? kind.read(given) : unset;
      if (value === undefined && kind.must) problems.push(kind.must(name));
      return [name, value];
    }),
  ) as Values;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settingsOf(values);
}

/** What is wrong with variables that are right one by one. */
function conflictsOf(env: Environment): string[] {
  const isSet = (name: keyof Values): boolean => Boolean(env[name]?.trim());
  const pairs = [
    ['LECTERN_SIGNING_KEY', 'LECTERN_SIGNING_CERTIFICATES'],
    ['LECTERN_SMTP_URL', 'LECTERN_MAIL_FROM'],
  ] as const;
  const conflicts = pairs
    .filter(([one, other]) => isSet(one) !== isSet(other))
    .map(([one, other]) => t('together', { one, other }));
  if (env['LECTERN_SIGNING_P12']?.trim()) {
    conflicts.push(t('p12'));
  }
  return conflicts;
}

function settingsOf(of: Values) {
  const encryption = of.LECTERN_KEY_ENCRYPTION_KEY;
  const [smtpUrl, from] = [of.LECTERN_SMTP_URL, of.LECTERN_MAIL_FROM];
  return {
    host: of.HOST,
    port: of.PORT,
    /** No slash at its end. */
    publicUrl: (of.LECTERN_PUBLIC_URL ?? `http://localhost:${of.PORT}`).replace(/\/+$/, ''),
    /** Null means the embedded one in dataDir. */
    databaseUrl: of.DATABASE_URL,
    databasePoolSize: of.LECTERN_DATABASE_POOL,
    dataDir: of.LECTERN_DATA_DIR,
    /** Null means the rules that ship. */
    rulesDir: of.LECTERN_RULES_DIR,
    demo: { enabled: of.LECTERN_DEMO, password: of.LECTERN_DEMO_PASSWORD },
    secureCookies:
      of.LECTERN_SECURE_COOKIES ?? of.LECTERN_PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: of.LECTERN_TRUSTED_PROXIES ?? [],
    /** Null means only direct callers on this machine. */
    metricsToken: of.LECTERN_METRICS_TOKEN,
    logLevel: of.LECTERN_LOG_LEVEL,
    /** Files of the operator's; null for what Lectern makes itself. */
    signing: {
      key: of.LECTERN_SIGNING_KEY,
      certificates: of.LECTERN_SIGNING_CERTIFICATES,
      password: of.LECTERN_SIGNING_PASSWORD,
      passwordFile: of.LECTERN_SIGNING_PASSWORD_FILE,
      credentialKey: of.LECTERN_CREDENTIAL_KEY,
      keyEncryptionKey: encryption === null ? null : Buffer.from(encryption, 'hex'),
    },
    /** Without a URL, certificates are not time-stamped. Without certificates, time-stamps of every authority are trusted. */
    timeStamps: { url: of.LECTERN_TSA_URL, certificates: of.LECTERN_TSA_CERTIFICATES },
    /** Null: no mail is sent. */
    mail: smtpUrl === null || from === null ? null : { smtpUrl, from },
  } as const;
}

export type Settings = ReturnType<typeof readSettings>;

type SettingsInUse = Omit<Settings, 'databaseUrl'> & { readonly databaseUrl: string };

/** An object whose members are assigned below: the compiler has them from the settings, so no second list is needed. */
const Assigned = Object as new () => object as new () => SettingsInUse;

/** The settings of this process, for injection. */
export class Configuration extends Assigned {
  /** @param databaseUrl the database in use: the operator's, or the embedded one once it runs */
  constructor(settings: Settings, databaseUrl: string) {
    super();
    Object.assign(this, settings, { databaseUrl });
    Object.freeze(this);
  }
}
