import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem } from '../platform/index.js';
import {
  relyOnVerified,
  stateColumns,
  stateJoins,
  stateOf,
  type StateRow,
  readVerificationId,
  IssuedTranscripts,
  outOfDateInWords,
  type IssuedTranscript,
} from '../certificates/index.js';
import type { VerificationDto } from './verification.dto.js';
import { checkFile } from './check-file.js';
import type { FileCheck, IssuedStatus } from './domain/steps.js';
import { canonicalJson, SigningKeys } from '../signatures/index.js';
import { type CertificateFacts, printedFacts, printedReportFacts } from '../documents/index.js';
import { takeLookup, type LookupBudget } from './domain/lookup-budget.js';
import { t } from './messages.js';

interface FoundRow extends StateRow {
  facts: CertificateFacts;
  facts_sha256: Buffer;
}

/** Who asks: from where, and as whom where somebody is signed in. */
export interface Asking {
  readonly address: string;
  readonly accountId: string | null;
}

/** Addresses remembered; the one seen longest ago is forgotten first. */
const mostAddresses = 10_000;

/** What anybody may find out about a certificate or a transcript whose name they have. */
@Injectable()
export class Verifications {
  /** In memory and so per process: ids have 128 random bits, this only spares the database. */
  private readonly budgets = new Map<string, LookupBudget>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SigningKeys,
    private readonly transcripts: IssuedTranscripts,
  ) {}

  /**
   * Every fact that is printed, and whether it still counts.
   * @throws Problem not-issued-here for an unknown and for an impossible name, too-many-attempts
   */
  async check(typed: string, { address, accountId }: Asking): Promise<VerificationDto> {
    const checkedAt = this.clock.now();
    this.spendLookup(address, checkedAt);
    const verificationId = readVerificationId(typed);
    const found = verificationId && (await this.findFor(accountId, verificationId, checkedAt));
    if (!found) {
      const transcript = verificationId && (await this.transcripts.find(verificationId));
      if (!transcript) throw notIssuedHere();
      return transcriptVerification(transcript, checkedAt);
    }
    const { facts, facts_sha256 } = found;
    const { status, revocation, supersession } = stateOf(found);
    return {
      document: 'certificate',
      outcome: status,
      facts: printedFacts(facts),
      revocation,
      supersession,
      listed: null,
      serial: facts.serial,
      factsSha256: facts_sha256.toString('hex'),
      issuedBy: facts.provider.name,
      demonstration: facts.standing === 'demonstration',
      checkedAt,
    };
  }

  /**
   * The canonical JSON of the facts, whose SHA-256 is in the credential of a certificate.
   * @throws Problem not-issued-here, too-many-attempts
   */
  async facts(typed: string, { address, accountId }: Asking): Promise<string> {
    const now = this.clock.now();
    this.spendLookup(address, now);
    const verificationId = readVerificationId(typed);
    const found =
      verificationId &&
      ((await this.findFor(accountId, verificationId, now)) ??
        (await this.transcripts.find(verificationId)));
    if (!found) throw notIssuedHere();
    return canonicalJson(found.facts);
  }

  /**
   * Checks a file that a stranger was given, against what was issued here. The file is looked at and forgotten.
   * @throws Problem too-many-attempts
   */
  async checkFile(bytes: Buffer, { address, accountId }: Asking): Promise<FileCheck> {
    const now = this.clock.now();
    this.spendLookup(address, now);
    return checkFile(bytes, {
      keys: await this.keys.listKnownKeys(),
      now,
      status: async (verificationId) => {
        const found = await this.findFor(accountId, verificationId, now);
        if (!found) return transcriptStatus(await this.transcripts.find(verificationId));
        const { status, revocation, supersession } = stateOf(found);
        return {
          status,
          reason: (revocation ?? supersession)?.reason ?? null,
          factsSha256: found.facts_sha256.toString('hex'),
          facts: printedFacts(found.facts),
        };
      },
    });
  }

  /** The certificate for any caller; anyone except its holder relies on the answer. */
  private async findFor(
    askedBy: string | null,
    verificationId: string,
    at: Date,
  ): Promise<FoundRow | null> {
    const [row] = await this.database.asSystem(async (manager) => {
      await relyOnVerified(manager, verificationId, { askedBy, at });
      return manager.query<FoundRow[]>(
        `SELECT c.facts, c.facts_sha256, ${stateColumns}
         FROM certificate_verification v
         JOIN certificate c ON c.learner_id = v.learner_id AND c.id = v.certificate_id ${stateJoins}
         WHERE v.verification_id = $1`,
        [verificationId],
      );
    });
    return row ?? null;
  }

  private spendLookup(address: string, now: Date): void {
    const network = networkOf(address);
    const { budget, waitSeconds } = takeLookup(this.budgets.get(network), now);
    this.budgets.delete(network);
    this.budgets.set(network, budget);
    const [oldest] = this.budgets.keys();
    if (this.budgets.size > mostAddresses && oldest !== undefined) this.budgets.delete(oldest);
    if (waitSeconds === 0) return;
    throw new Problem('too-many-attempts', t.message('tooMany', { seconds: waitSeconds }), {
      headers: { 'retry-after': String(waitSeconds) },
    });
  }
}

function transcriptVerification(
  { facts: report, factsSha256, listed }: IssuedTranscript,
  checkedAt: Date,
): VerificationDto {
  const { lines, serial } = report.facts;
  return {
    document: 'transcript',
    outcome: outOfDateInWords(listed) === null ? 'valid' : 'out-of-date',
    facts: printedReportFacts(report),
    revocation: null,
    supersession: null,
    listed,
    serial,
    factsSha256: factsSha256.toString('hex'),
    issuedBy: report.author,
    demonstration: lines.every(({ standing }) => standing === 'demonstration'),
    checkedAt,
  };
}

function transcriptStatus(found: IssuedTranscript | null): IssuedStatus | null {
  if (!found) return null;
  const reason = outOfDateInWords(found.listed);
  return {
    status: reason === null ? 'valid' : 'out-of-date',
    reason,
    factsSha256: found.factsSha256.toString('hex'),
    facts: printedReportFacts(found.facts),
  };
}

function notIssuedHere(): Problem {
  return new Problem('not-issued-here', t.message('notIssuedHere'));
}

/** One household or firm has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
}
