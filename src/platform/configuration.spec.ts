import { readFileSync } from 'node:fs';
import { Configuration, ConfigurationError, readSettings, settingsTable } from './configuration.js';

describe('readSettings', () => {
  it('needs no variables', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      demo: { enabled: true, password: null },
      secureCookies: false,
    });
  });

  it('turns secure cookies on when the public address is https', () => {
    expect(readSettings({ LECTERN_PUBLIC_URL: 'https://cme.example/' })).toMatchObject({
      publicUrl: 'https://cme.example',
      secureCookies: true,
    });
  });

  it('has exactly the variables and defaults that docs/operating.md lists, and all that other files name', () => {
    const rows = readFileSync('docs/operating.md', 'utf8').match(/^\| `[A-Z].*$/gm) ?? [];
    expect(rows.map((row) => row.split('|').slice(0, 3).join('|').concat('|'))).toEqual(
      settingsTable,
    );
    // Compose makes the database's address and the outer port of two variables of its own.
    const own = ['LECTERN_DATABASE_PASSWORD', 'LECTERN_PORT'];
    for (const file of ['README.md', 'Dockerfile', 'docker-compose.yml']) {
      const named = readFileSync(file, 'utf8').match(/\bLECTERN_\w+|\bDATABASE_URL/g) ?? [];
      const unknown = named.filter(
        (name) => !own.includes(name) && !settingsTable.some((row) => row.includes(`\`${name}\``)),
      );
      expect([file, ...unknown]).toEqual([file]);
    }
  });

  it('names every wrong variable, and repeats no secret', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://someone:secret@host/db',
      LECTERN_DEMO: 'maybe',
      LECTERN_DEMO_PASSWORD: 'short',
      LECTERN_LOG_LEVEL: 'loud',
      LECTERN_METRICS_TOKEN: 'tiny',
      LECTERN_KEY_ENCRYPTION_KEY: 'secretive',
      LECTERN_SIGNING_CERTIFICATES: 'chain.pem',
      LECTERN_RULES_DIR: '/no/such/folder',
      LECTERN_TSA_URL: 'https://me:secret@tsa.example/',
      LECTERN_SMTP_URL: 'https://someone:secret@mail.example',
      LECTERN_MAIL_FROM: 'nobody',
    };
    const read = () => readSettings(wrong);
    expect(read).toThrow(ConfigurationError);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
    expect(read).not.toThrow(/secret|short|tiny/);
  });

  it('explains how to convert a PKCS#12 file to PEM', () => {
    expect(() => readSettings({ LECTERN_SIGNING_P12: '/etc/lectern/own.p12' })).toThrow(
      /LECTERN_SIGNING_P12 is no longer supported.*openssl pkcs12 -in FILE -out signing\.pem.*LECTERN_SIGNING_KEY/,
    );
  });

  it.each([
    'ftp://tsa.example',
    'tsa.example',
    'https://me@tsa.example',
    'https://:secret@tsa.example',
  ])('refuses %s as the address of a time-stamp authority', (address) => {
    expect(() => readSettings({ LECTERN_TSA_URL: address })).toThrow('LECTERN_TSA_URL');
  });

  it('gives a configuration that cannot be changed', () => {
    const configuration = new Configuration(readSettings({}), 'postgres://localhost/lectern');
    expect(() => Object.assign(configuration, { port: 1 })).toThrow(TypeError);
  });

  it('sends email only when it has both a server and a sender', () => {
    const smtp = 'smtps://lectern:se%2Fcret@mail.example';
    expect(readSettings({}).mail).toBeNull();
    for (const from of ['cme@hospital.example', 'Fortbildung Köln <cme@hospital.example>']) {
      const settings = readSettings({ LECTERN_SMTP_URL: smtp, LECTERN_MAIL_FROM: from });
      expect(settings.mail).toEqual({ smtpUrl: smtp, from });
    }
    expect(() => readSettings({ LECTERN_SMTP_URL: smtp })).toThrow(/belong together/);
    expect(() => readSettings({ LECTERN_MAIL_FROM: 'cme@hospital.example' })).toThrow(
      /belong together/,
    );
    expect(() =>
      readSettings({ LECTERN_SMTP_URL: 'smtp://', LECTERN_MAIL_FROM: 'cme@hospital.example' }),
    ).toThrow(/names a host/);
  });

  it.each([
    'cme@hospital.example\nBcc: all@hospital.example',
    'Name\r\nBcc: x <cme@hospital.example>',
    'one@hospital.example, two@hospital.example',
    'Name <cme>',
  ])('refuses %j as a sender', (from) => {
    expect(() =>
      readSettings({ LECTERN_SMTP_URL: 'smtp://mail.example', LECTERN_MAIL_FROM: from }),
    ).toThrow(/LECTERN_MAIL_FROM/);
  });
});
