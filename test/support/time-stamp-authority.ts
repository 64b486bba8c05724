import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { X509Certificate, randomBytes } from 'node:crypto';
import { integer, sequence } from '../../src/signatures/domain/asn1/der.js';
import { readTimeStampAnswer } from '../../src/signatures/domain/time-stamps/time-stamp-exchange.js';
import { readTimeStampToken } from '../../src/signatures/domain/time-stamps/time-stamp-token.js';
import { askForTimeStamp } from '../../src/signatures/time-stamps/time-stamp-authority.js';
import { openssl } from './signing.js';

const run = promisify(execFile);

/** How the authority answers: as it should, or in one of the ways in which one can go wrong. */
export type Behaviour =
  | 'good'
  | 'another number'
  | 'another imprint'
  | 'refusal'
  | 'broken signature'
  | 'certificate for servers'
  | 'certificate that may be for anything'
  | 'garbage'
  | 'a page'
  | 'huge'
  | 'slow'
  | 'out of order'
  | 'busy'
  | 'moved';

export interface AuthorityKind {
  /** Arguments of `openssl req -newkey`. */
  readonly key?: string;
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
  /** By which digest the token names its certificate. */
  readonly namedBy?: 'sha1' | 'sha256' | 'sha512';
  /** Whether a further certificate stands between the root and the authority. */
  readonly below?: boolean;
}

/** A time-stamp authority on this machine: OpenSSL behind a small HTTP server. */
export class LocalAuthority {
  behaviour: Behaviour = 'good';
  /** How often it was asked. */
  asked = 0;
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.asked += 1;
      void this.answer(Buffer.concat(parts), response, request.headers['content-type']);
    });
  });

  private constructor(readonly folder: string) {}

  static async start(kind: AuthorityKind = {}): Promise<LocalAuthority> {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-tsa-'));
    makeCertificates(folder, kind);
    const authority = new LocalAuthority(folder);
    await new Promise<void>((resolve) => authority.server.listen(0, '127.0.0.1', resolve));
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tsa`;
  }

  /** The PEM file with its root, which is what people trust. */
  get rootFile(): string {
    return join(this.folder, 'ca.pem');
  }

  /** The certificates of its root, or of itself, in DER. */
  certificates(file: 'ca.pem' | 'own.pem' = 'ca.pem'): Uint8Array[] {
    return [new X509Certificate(readFileSync(join(this.folder, file))).raw];
  }

  /** A token over what has this digest (SHA-256), asked for as the server asks. */
  async tokenFor(digest: Uint8Array): Promise<Uint8Array> {
    const asked = { url: this.url, certificates: this.certificates(), timeout: 5000, pauses: [] };
    const around = { now: () => new Date(), random: randomBytes };
    return (await askForTimeStamp(asked, digest, around)).token;
  }

  /** What OpenSSL thinks of a token: whether it is the authority's, over what has this digest. */
  async verifies(token: Uint8Array, digest: Uint8Array): Promise<boolean> {
    writeFileSync(join(this.folder, 'token.der'), token);
    const args = ['ts', '-verify', '-token_in', '-in', 'token.der', '-CAfile', 'ca.pem'];
    try {
      await this.openssl(...args, '-untrusted', 'chain.pem', '-digest', hex(digest));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answer(query: Buffer, response: ServerResponse, type?: string): Promise<void> {
    const send = (body: Uint8Array, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
    };
    if (type !== 'application/timestamp-query') return send(Buffer.alloc(0), 415);
    switch (this.behaviour) {
      case 'slow':
        return;
      case 'garbage':
        return send(Buffer.from('0123456789', 'hex'));
      case 'a page':
        return send(Buffer.from('<!DOCTYPE html><title>Sign in</title>'));
      case 'huge':
        return send(Buffer.alloc(1_000_000, 0x30));
      case 'out of order':
        return send(Buffer.alloc(0), 503);
      case 'busy':
        this.behaviour = 'good';
        return send(Buffer.alloc(0), 429);
      case 'moved':
        response.writeHead(302, { location: this.url }).end();
        return;
      default:
        send(await this.reply(query));
    }
  }

  private async reply(asked: Buffer): Promise<Uint8Array> {
    const query = Buffer.from(asked);
    // The query ends with the number, then three bytes that ask for the certificate.
    if (this.behaviour === 'another number') flip(query, query.length - 4);
    if (this.behaviour === 'another imprint') flip(query, query.indexOf('0420', 0, 'hex') + 10);
    const section = this.behaviour === 'refusal' ? 'strict' : 'plain';
    writeFileSync(join(this.folder, 'query'), query);
    const signing = ['-signer', 'own.pem', '-inkey', 'own.key', '-chain', 'chain.pem'];
    const files = ['-queryfile', 'query', '-out', 'reply', '-config', 'tsa.cnf'];
    await this.openssl('ts', '-reply', '-section', section, ...signing, ...files);
    const reply = readFileSync(join(this.folder, 'reply'));
    if (this.behaviour === 'broken signature') flip(reply, reply.length - 1);
    if (this.behaviour === 'certificate for servers') return this.signedBy('server', reply);
    if (this.behaviour === 'certificate that may be for anything') {
      return this.signedBy('any', reply);
    }
    return reply;
  }

  /** The same statement signed with another certificate, which OpenSSL would refuse as an authority's. */
  private async signedBy(name: string, reply: Uint8Array): Promise<Uint8Array> {
    const answer = readTimeStampAnswer(reply);
    if (!answer.granted) throw new Error('OpenSSL refused');
    writeFileSync(join(this.folder, 'statement'), readTimeStampToken(answer.token).info);
    const what = '-sign -binary -nodetach -cades -econtent_type 1.2.840.113549.1.9.16.1.4';
    const files = `-signer ${name}.pem -inkey own.key -in statement -outform DER -out other`;
    await this.openssl('cms', ...what.split(' '), ...files.split(' '));
    return sequence(sequence(integer(0)), readFileSync(join(this.folder, 'other')));
  }

  private async openssl(...args: string[]): Promise<void> {
    await run('openssl', args, { cwd: this.folder });
  }
}

function makeCertificates(
  folder: string,
  { key = 'rsa:2048', digest = 'sha256', namedBy = 'sha256', below = false }: AuthorityKind,
): void {
  const newKey = key.split(' ');
  const issue = (name: string, issuer: string, extensions: string): void => {
    writeFileSync(join(folder, `${name}.ext`), extensions);
    const by = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
    const files = ['-in', `${name}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`];
    openssl(folder, 'x509', '-req', '-days', '3650', `-${digest}`, ...by, ...files);
  };
  const request = (name: string, subject: string, ...more: string[]): void => {
    const files = [
      '-keyout',
      `${name}.key`,
      '-out',
      more.length > 0 ? `${name}.pem` : `${name}.csr`,
    ];
    openssl(folder, 'req', '-newkey', ...newKey, '-nodes', '-subj', subject, ...files, ...more);
  };
  request('ca', '/CN=Root of the test authority', '-x509', '-days', '3650');
  if (below) {
    request('middle', '/CN=Between');
    issue('middle', 'ca', 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n');
  }
  const issuer = below ? 'middle' : 'ca';
  request('own', '/O=Harborview Institute/CN=Clock of the test authority');
  const signs = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=';
  issue('own', issuer, `${signs}critical,timeStamping\n`);
  for (const [name, purposes] of [
    ['server', 'critical,serverAuth\n'],
    ['any', 'critical,timeStamping,serverAuth\n'],
  ] as const) {
    writeFileSync(join(folder, `${name}.csr`), readFileSync(join(folder, 'own.csr')));
    issue(name, issuer, signs + purposes);
  }
  writeFileSync(join(folder, 'chain.pem'), readFileSync(join(folder, `${issuer}.pem`)));
  writeFileSync(join(folder, 'serial'), '01\n');
  const section = (name: string, digests: string): string =>
    `[${name}]\nserial=serial\nsigner_digest=${digest}\ndefault_policy=1.2.3.4.1\ndigests=${digests}\n` +
    `ess_cert_id_alg=${namedBy}\nclock_precision_digits=0\naccuracy=secs:1\ntsa_name=yes\n`;
  writeFileSync(join(folder, 'tsa.cnf'), section('plain', 'sha256') + section('strict', 'sha512'));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function flip(bytes: Buffer, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}
