import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Everything an operator may set, read once at start. Durations in milliseconds unless named otherwise. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where people reach this server; printed on certificates. No trailing slash. */
  readonly publicUrl: string;
  /** PostgreSQL to use; null means the embedded one in dataDir. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  /** The folder with the credit rules; null means the rules that ship. */
  readonly rulesDir: string | null;
  readonly demo: { readonly enabled: boolean; readonly password: string | null };
  readonly secureCookies: boolean;
  /** Proxies whose X-Forwarded-For is believed: a list of addresses or networks; empty means none. */
  readonly trustedProxies: readonly string[];
  /** Bearer token for /metrics; null means only direct callers on this machine. */
  readonly metricsToken: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly signing: SigningSettings;
  readonly timeStamps: TimeStampSettings;
  /** Null: no mail is sent. */
  readonly mail: MailSettings | null;
}

/** Who states when a certificate existed. */
export interface TimeStampSettings {
  /** Address of a time-stamp authority (RFC 3161); null means that certificates carry no time-stamp. */
  readonly url: string | null;
  /** A PEM file of the certificates that an authority's must be among or under; null means any. */
  readonly certificates: string | null;
}

/** How mail is sent, and from whom. */
export interface MailSettings {
  /** An smtp:// or smtps:// address; it may hold a user and a password. */
  readonly smtpUrl: string;
  /** A bare address, or one with a name: `Lectern <certificates@hospital.example>`. */
  readonly from: string;
}

/** With what certificates are signed: files of the operator's; null for what Lectern makes itself. */
export interface SigningSettings {
  /** A private key in PEM, and the certificates that belong to it. */
  readonly key: string | null;
  readonly certificates: string | null;
  readonly password: string | null;
  readonly passwordFile: string | null;
  /** An Ed25519 key in PEM that signs credentials. */
  readonly credentialKey: string | null;
  /** 32 bytes that encrypt the keys which Lectern makes; null means a file in the data folder. */
  readonly keyEncryptionKey: Buffer | null;
}

/** The settings of this process, for injection. */
export class Configuration implements Settings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  /** The folder with the credit rules; null means the rules that ship. */
  readonly rulesDir: string | null;
  readonly demo: { readonly enabled: boolean; readonly password: string | null };
  readonly secureCookies: boolean;
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  readonly logLevel: Settings['logLevel'];
  readonly signing: SigningSettings;
  readonly timeStamps: TimeStampSettings;
  readonly mail: MailSettings | null;

  /** @param databaseUrl the database in use: the operator's, or the embedded one once it runs */
  constructor(settings: Settings, databaseUrl: string) {
    Object.assign(this, settings);
    this.databaseUrl = databaseUrl;
    Object.freeze(this);
  }
}

/** Some settings are wrong; the message names each variable and what it must look like. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Lectern cannot start with these settings:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * Reads the settings from environment variables.
 * @throws ConfigurationError naming every variable that is wrong, not only the first
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;

  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const value = text(name);
    if (value === null) return fallback;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    problems.push(`${name} must be a whole number from ${min} to ${max}, not "${value}".`);
    return fallback;
  };
  const oneOf = <T extends string>(name: string, fallback: T, allowed: readonly T[]): T => {
    const value = text(name);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value.toLowerCase());
    if (found) return found;
    problems.push(`${name} must be one of ${allowed.join(', ')}, not "${value}".`);
    return fallback;
  };
  const url = (name: string, protocols: readonly string[]): string | null => {
    const value = text(name);
    if (value === null) return null;
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed && protocols.includes(parsed.protocol)) return value;
    // The value may hold a password: it is not repeated.
    problems.push(`${name} must be an address starting with ${protocols.join('// or ')}//.`);
    return null;
  };

  const port = integer('PORT', 3000, 0, 65_535);
  const host = text('HOST') ?? '127.0.0.1';
  const publicUrl = url('LECTERN_PUBLIC_URL', ['http:', 'https:']);
  const demoPassword = text('LECTERN_DEMO_PASSWORD');
  if (demoPassword !== null && demoPassword.length < 12) {
    problems.push('LECTERN_DEMO_PASSWORD must have at least 12 characters.');
  }
  const rulesDir = text('LECTERN_RULES_DIR');
  if (rulesDir !== null && !statSync(rulesDir, { throwIfNoEntry: false })?.isDirectory()) {
    problems.push('LECTERN_RULES_DIR must be a folder that is there.');
  }
  const metricsToken = text('LECTERN_METRICS_TOKEN');
  if (metricsToken !== null && metricsToken.length < 16) {
    problems.push('LECTERN_METRICS_TOKEN must have at least 16 characters.');
  }
  const timeStampUrl = url('LECTERN_TSA_URL', ['http:', 'https:']);
  const { username = '', password = '' } = timeStampUrl === null ? {} : new URL(timeStampUrl);
  if (username !== '' || password !== '') {
    problems.push('LECTERN_TSA_URL must hold no user name and no password.');
  }
  const settings: Settings = {
    host,
    port,
    publicUrl: (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePoolSize: integer('LECTERN_DATABASE_POOL', 10, 2, 200),
    dataDir: resolve(text('LECTERN_DATA_DIR') ?? 'data'),
    rulesDir: rulesDir === null ? null : resolve(rulesDir),
    demo: {
      enabled: oneOf('LECTERN_DEMO', 'on', ['on', 'off'] as const) === 'on',
      password: demoPassword,
    },
    secureCookies:
      oneOf('LECTERN_SECURE_COOKIES', publicUrl?.startsWith('https:') ? 'on' : 'off', [
        'on',
        'off',
      ] as const) === 'on',
    trustedProxies: (text('LECTERN_TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter(Boolean),
    metricsToken,
    logLevel: oneOf('LECTERN_LOG_LEVEL', 'info', logLevels),
    signing: signingSettings(text, problems),
    timeStamps: { url: timeStampUrl, certificates: text('LECTERN_TSA_CERTIFICATES') },
    mail: mailSettings(url('LECTERN_SMTP_URL', ['smtp:', 'smtps:']), text, problems),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings;
}

function signingSettings(
  text: (name: string) => string | null,
  problems: string[],
): SigningSettings {
  const [key, certificates] = [text('LECTERN_SIGNING_KEY'), text('LECTERN_SIGNING_CERTIFICATES')];
  if (text('LECTERN_SIGNING_P12') !== null) {
    problems.push(
      'LECTERN_SIGNING_P12 is no longer supported. Run "openssl pkcs12 -in FILE -out signing.pem" (with -legacy for an old file), ' +
        'name signing.pem in both LECTERN_SIGNING_KEY and LECTERN_SIGNING_CERTIFICATES, and unset LECTERN_SIGNING_P12.',
    );
  }
  if ((key === null) !== (certificates === null)) {
    problems.push('LECTERN_SIGNING_KEY and LECTERN_SIGNING_CERTIFICATES belong together.');
  }
  const encryption = text('LECTERN_KEY_ENCRYPTION_KEY');
  if (encryption !== null && !/^[0-9a-f]{64}$/i.test(encryption)) {
    problems.push('LECTERN_KEY_ENCRYPTION_KEY must have 64 hexadecimal digits.');
  }
  return {
    key,
    certificates,
    password: text('LECTERN_SIGNING_PASSWORD'),
    passwordFile: text('LECTERN_SIGNING_PASSWORD_FILE'),
    credentialKey: text('LECTERN_CREDENTIAL_KEY'),
    keyEncryptionKey: encryption === null ? null : Buffer.from(encryption, 'hex'),
  };
}

/** An address, or a name and an address in angle brackets; nothing that could begin another header. */
const sender = /^(?:[^<>@\p{Cc}]+<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u;

function mailSettings(
  smtpUrl: string | null,
  text: (name: string) => string | null,
  problems: string[],
): MailSettings | null {
  const from = text('LECTERN_MAIL_FROM');
  if ((text('LECTERN_SMTP_URL') === null) !== (from === null)) {
    problems.push('LECTERN_SMTP_URL and LECTERN_MAIL_FROM belong together.');
  }
  if (from !== null && !sender.test(from)) {
    problems.push('LECTERN_MAIL_FROM must be an address, or a name and <an address>.');
  }
  if (smtpUrl !== null && new URL(smtpUrl).hostname === '') {
    problems.push('LECTERN_SMTP_URL must name a host.');
  }
  return smtpUrl !== null && from !== null ? { smtpUrl, from } : null;
}
