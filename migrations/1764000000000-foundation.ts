import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the main job: accounts, papers, reading, credit, certificates, audit and the ledger.
 * The database holds the invariants; every constraint is named so that an error names the rule it broke.
 *
 * Who may see a row is decided by two settings of the transaction (docs/decisions/0004):
 *   app.learner_id   the learner on whose behalf the statement runs
 *   app.provider_id  the accredited provider on whose behalf an administrator's statement runs
 *   app.scope        'system' for jobs, sign-in, the writer of beats and the public verify page
 */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...extensions,
      ...functions,
      ...ledger,
      ...accounts,
      ...literature,
      ...reading,
      ...credit,
      ...certificates,
      ...auditing,
      ...appendOnly,
      ...rowLevelSecurity,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const extensions = ['citext', 'btree_gist', 'pg_trgm', 'unaccent'].map(
  (name) => `CREATE EXTENSION IF NOT EXISTS ${name}`,
);

const functions = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% rows are append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  // Judged facts of a claim never change; only its review state may.
  `CREATE FUNCTION refuse_change_but_state() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows are judged once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
];

const ledger = [
  // transaction_id lets a later seal take only entries of transactions that are all settled.
  `CREATE TABLE ledger_entry (
     id uuid NOT NULL,
     transaction_id bigint NOT NULL,
     at timestamptz NOT NULL,
     actor_kind varchar(20) NOT NULL,
     actor_id uuid,
     action varchar(80) NOT NULL,
     subject_kind varchar(40) NOT NULL,
     subject_id uuid NOT NULL,
     before jsonb,
     after jsonb,
     reason text,
     CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
     CONSTRAINT ledger_entry_actor_kind CHECK (actor_kind IN ('learner', 'administrator', 'system', 'anonymous')),
     CONSTRAINT ledger_entry_actor CHECK ((actor_id IS NULL) = (actor_kind IN ('system', 'anonymous')))
   )`,
  `CREATE INDEX ledger_entry_subject ON ledger_entry (subject_kind, subject_id, id)`,
];

const accounts = [
  `CREATE TABLE accredited_provider (
     id uuid NOT NULL,
     name varchar(200) NOT NULL,
     accredited_by varchar(200),
     accreditation_statement text,
     demonstration boolean NOT NULL,
     website varchar(300),
     created_at timestamptz NOT NULL,
     CONSTRAINT accredited_provider_pk PRIMARY KEY (id),
     CONSTRAINT accredited_provider_name UNIQUE (name),
     CONSTRAINT accredited_provider_demonstration CHECK (NOT (demonstration AND accredited_by IS NOT NULL))
   )`,
  `CREATE TABLE account (
     id uuid NOT NULL,
     email citext NOT NULL,
     password_hash text NOT NULL,
     role varchar(20) NOT NULL,
     provider_id uuid,
     created_at timestamptz NOT NULL,
     disabled_at timestamptz,
     CONSTRAINT account_pk PRIMARY KEY (id),
     CONSTRAINT account_email UNIQUE (email),
     CONSTRAINT account_role CHECK (role IN ('clinician', 'administrator')),
     CONSTRAINT account_provider CHECK ((role = 'administrator') = (provider_id IS NOT NULL)),
     CONSTRAINT account_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id)
   )`,
  `CREATE TABLE sign_in_session (
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     token_hash bytea NOT NULL,
     user_agent varchar(400),
     created_at timestamptz NOT NULL,
     last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz,
     CONSTRAINT sign_in_session_pk PRIMARY KEY (id),
     CONSTRAINT sign_in_session_token UNIQUE (token_hash),
     CONSTRAINT sign_in_session_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
   )`,
  `CREATE INDEX sign_in_session_account ON sign_in_session (account_id)`,
  `CREATE INDEX sign_in_session_expiry ON sign_in_session (expires_at)`,
  // subject is a keyed hash of an e-mail address or of a network address, never the address itself.
  `CREATE TABLE sign_in_throttle (
     subject bytea NOT NULL,
     failures integer NOT NULL,
     window_started_at timestamptz NOT NULL,
     CONSTRAINT sign_in_throttle_pk PRIMARY KEY (subject)
   )`,
  // Random keys shared by all processes; whoever reads this table can compute the hashes above, no more.
  `CREATE TABLE server_key (
     name varchar(40) NOT NULL,
     key bytea NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT server_key_pk PRIMARY KEY (name)
   )`,
  `CREATE TABLE learner_profile (
     learner_id uuid NOT NULL,
     name varchar(200) NOT NULL,
     profession varchar(40) NOT NULL,
     degree varchar(40),
     npi varchar(10),
     time_zone varchar(60) NOT NULL,
     updated_at timestamptz NOT NULL,
     CONSTRAINT learner_profile_pk PRIMARY KEY (learner_id),
     CONSTRAINT learner_profile_npi CHECK (npi ~ '^[0-9]{10}$'),
     CONSTRAINT learner_profile_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `CREATE TABLE licence (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     jurisdiction varchar(80) NOT NULL,
     number varchar(60) NOT NULL,
     CONSTRAINT licence_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT licence_once UNIQUE (learner_id, jurisdiction, number),
     CONSTRAINT licence_profile_fk FOREIGN KEY (learner_id) REFERENCES learner_profile (learner_id)
   )`,
  `CREATE TABLE notice (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     kind varchar(40) NOT NULL,
     text text NOT NULL,
     link varchar(300),
     created_at timestamptz NOT NULL,
     read_at timestamptz,
     CONSTRAINT notice_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT notice_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  // The first answer to a request with an Idempotency-Key, given again to every repeat. json and not jsonb:
  // it keeps the answer byte for byte.
  `CREATE TABLE idempotent_answer (
     actor_id uuid NOT NULL,
     key varchar(200) NOT NULL,
     request_hash bytea NOT NULL,
     status integer NOT NULL,
     body json NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT idempotent_answer_pk PRIMARY KEY (actor_id, key)
   )`,
];

const literature = [
  // A reference table: the same for everybody. source_id is the record's id in its source.
  `CREATE TABLE paper (
     id uuid NOT NULL,
     source varchar(20) NOT NULL,
     source_id varchar(60) NOT NULL,
     pmid varchar(12),
     pmid_version integer,
     doi varchar(300),
     pmcid varchar(20),
     title text NOT NULL,
     title_markup text,
     vernacular_title text,
     language varchar(20),
     journal text,
     journal_abbreviation text,
     journal_id varchar(40),
     issn varchar(20),
     volume text,
     issue text,
     pages text,
     published_text text,
     published_from date,
     published_to date,
     published_precision varchar(10),
     publication_year integer,
     authors jsonb NOT NULL,
     author_names text NOT NULL,
     abstract jsonb NOT NULL,
     abstract_copyright text,
     publication_types jsonb NOT NULL,
     mesh jsonb NOT NULL,
     keywords jsonb NOT NULL,
     corrections jsonb NOT NULL,
     citation_status varchar(30),
     retracted boolean NOT NULL,
     word_count integer NOT NULL,
     revised_on date,
     content_hash bytea NOT NULL,
     search tsvector NOT NULL,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     deleted_at timestamptz,
     CONSTRAINT paper_pk PRIMARY KEY (id),
     CONSTRAINT paper_source_record UNIQUE (source, source_id),
     CONSTRAINT paper_source CHECK (source IN ('pubmed', 'demonstration')),
     CONSTRAINT paper_published_precision CHECK (published_precision IN ('day', 'month', 'season', 'year', 'range'))
   )`,
  `CREATE INDEX paper_search ON paper USING gin (search)`,
  `CREATE INDEX paper_pmid ON paper (pmid)`,
  `CREATE INDEX paper_doi ON paper (doi)`,
  `CREATE INDEX paper_publication_year ON paper (publication_year)`,
  `CREATE INDEX paper_newest ON paper (published_from, id) WHERE deleted_at IS NULL`,
  // The few papers that PubMed holds in several versions: a search shows only the newest.
  `CREATE INDEX paper_later_version ON paper (pmid, pmid_version) WHERE pmid_version > 1`,
  `CREATE TABLE paper_reaction (
     learner_id uuid NOT NULL,
     paper_id uuid NOT NULL,
     reaction varchar(10) NOT NULL,
     at timestamptz NOT NULL,
     CONSTRAINT paper_reaction_pk PRIMARY KEY (learner_id, paper_id),
     CONSTRAINT paper_reaction_kind CHECK (reaction IN ('like', 'dislike')),
     CONSTRAINT paper_reaction_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT paper_reaction_paper_fk FOREIGN KEY (paper_id) REFERENCES paper (id)
   )`,
  `CREATE TABLE saved_paper (
     learner_id uuid NOT NULL,
     paper_id uuid NOT NULL,
     saved_at timestamptz NOT NULL,
     CONSTRAINT saved_paper_pk PRIMARY KEY (learner_id, paper_id),
     CONSTRAINT saved_paper_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT saved_paper_paper_fk FOREIGN KEY (paper_id) REFERENCES paper (id)
   )`,
  `CREATE TABLE search (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     query text NOT NULL,
     result_count integer NOT NULL,
     searched_at timestamptz NOT NULL,
     CONSTRAINT search_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT search_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
];

const reading = [
  `CREATE TABLE reading_session (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     paper_id uuid NOT NULL,
     search_id uuid,
     device varchar(20) NOT NULL,
     started_at timestamptz NOT NULL,
     last_beat_at timestamptz,
     last_seq integer NOT NULL,
     ended_at timestamptz,
     CONSTRAINT reading_session_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT reading_session_device CHECK (device IN ('phone', 'tablet', 'desktop', 'unknown')),
     CONSTRAINT reading_session_paper_fk FOREIGN KEY (paper_id) REFERENCES paper (id),
     CONSTRAINT reading_session_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT reading_session_search_fk FOREIGN KEY (learner_id, search_id) REFERENCES search (learner_id, id)
   )`,
  `CREATE INDEX reading_session_started ON reading_session (learner_id, started_at)`,
  `CREATE TABLE reading_span (
     learner_id uuid NOT NULL,
     session_id uuid NOT NULL,
     starts_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL,
     kind varchar(20) NOT NULL,
     reason varchar(40) NOT NULL,
     CONSTRAINT reading_span_pk PRIMARY KEY (learner_id, session_id, starts_at),
     CONSTRAINT reading_span_kind CHECK (kind IN ('active', 'idle', 'hidden', 'unfocused', 'gap')),
     CONSTRAINT reading_span_forward CHECK (ends_at > starts_at),
     CONSTRAINT reading_span_within_a_day CHECK (ends_at - starts_at <= interval '24 hours'),
     CONSTRAINT reading_span_once EXCLUDE USING gist (learner_id WITH =, session_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
     CONSTRAINT reading_span_session_fk FOREIGN KEY (learner_id, session_id) REFERENCES reading_session (learner_id, id)
   )`,
  `CREATE INDEX reading_span_time ON reading_span (learner_id, starts_at)`,
];

const credit = [
  `CREATE TABLE rule_set_version (
     rule_set_id varchar(60) NOT NULL,
     version varchar(30) NOT NULL,
     content jsonb NOT NULL,
     content_hash bytea NOT NULL,
     first_used_at timestamptz NOT NULL,
     CONSTRAINT rule_set_version_pk PRIMARY KEY (rule_set_id, version)
   )`,
  `CREATE TABLE credit_option (
     id uuid NOT NULL,
     provider_id uuid NOT NULL,
     rule_set_id varchar(60) NOT NULL,
     title varchar(300) NOT NULL,
     certificate_kind varchar(20) NOT NULL,
     opens_on date NOT NULL,
     closes_on date,
     CONSTRAINT credit_option_pk PRIMARY KEY (id),
     CONSTRAINT credit_option_once UNIQUE (provider_id, rule_set_id, title),
     CONSTRAINT credit_option_certificate_kind CHECK (certificate_kind IN ('credit', 'none')),
     CONSTRAINT credit_option_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id)
   )`,
  `CREATE TABLE cycle (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     state varchar(20) NOT NULL,
     search_id uuid,
     origin_paper_id uuid NOT NULL,
     question text,
     application text,
     evaluation jsonb,
     opened_at timestamptz NOT NULL,
     documented_at timestamptz,
     updated_at timestamptz NOT NULL,
     revision integer NOT NULL,
     CONSTRAINT cycle_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT cycle_state CHECK (state IN ('open', 'documented', 'claimed')),
     CONSTRAINT cycle_documented CHECK ((state = 'open') = (documented_at IS NULL)),
     CONSTRAINT cycle_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT cycle_search_fk FOREIGN KEY (learner_id, search_id) REFERENCES search (learner_id, id),
     CONSTRAINT cycle_origin_paper_fk FOREIGN KEY (origin_paper_id) REFERENCES paper (id)
   )`,
  `CREATE UNIQUE INDEX cycle_one_per_search ON cycle (learner_id, search_id) WHERE search_id IS NOT NULL`,
  `CREATE UNIQUE INDEX cycle_one_unclaimed_per_paper ON cycle (learner_id, origin_paper_id) WHERE search_id IS NULL AND state <> 'claimed'`,
  `CREATE INDEX cycle_by_state ON cycle (learner_id, state, opened_at)`,
  `CREATE TABLE cycle_source (
     learner_id uuid NOT NULL,
     cycle_id uuid NOT NULL,
     paper_id uuid NOT NULL,
     opened_at timestamptz NOT NULL,
     cited boolean NOT NULL,
     CONSTRAINT cycle_source_pk PRIMARY KEY (learner_id, cycle_id, paper_id),
     CONSTRAINT cycle_source_cycle_fk FOREIGN KEY (learner_id, cycle_id) REFERENCES cycle (learner_id, id),
     CONSTRAINT cycle_source_paper_fk FOREIGN KEY (paper_id) REFERENCES paper (id)
   )`,
  `CREATE TABLE cycle_session (
     learner_id uuid NOT NULL,
     cycle_id uuid NOT NULL,
     session_id uuid NOT NULL,
     CONSTRAINT cycle_session_pk PRIMARY KEY (learner_id, session_id),
     CONSTRAINT cycle_session_cycle_fk FOREIGN KEY (learner_id, cycle_id) REFERENCES cycle (learner_id, id),
     CONSTRAINT cycle_session_session_fk FOREIGN KEY (learner_id, session_id) REFERENCES reading_session (learner_id, id)
   )`,
  `CREATE INDEX cycle_session_cycle ON cycle_session (learner_id, cycle_id)`,
  // A claim is made and judged in one transaction. evidence, findings and amount are frozen as judged.
  `CREATE TABLE claim (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     provider_id uuid NOT NULL,
     credit_option_id uuid NOT NULL,
     rule_set_id varchar(60) NOT NULL,
     rule_set_version varchar(30) NOT NULL,
     state varchar(20) NOT NULL,
     unit varchar(80) NOT NULL,
     amount numeric(8,2) NOT NULL,
     flagged boolean NOT NULL,
     findings jsonb NOT NULL,
     evidence jsonb NOT NULL,
     learner_name varchar(200) NOT NULL,
     completed_on date NOT NULL,
     attested_at timestamptz NOT NULL,
     claimed_at timestamptz NOT NULL,
     CONSTRAINT claim_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT claim_state CHECK (state IN ('awarded', 'upheld', 'revoked')),
     CONSTRAINT claim_amount_positive CHECK (amount > 0),
     CONSTRAINT claim_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT claim_option_fk FOREIGN KEY (credit_option_id) REFERENCES credit_option (id),
     CONSTRAINT claim_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT claim_rule_set_fk FOREIGN KEY (rule_set_id, rule_set_version) REFERENCES rule_set_version (rule_set_id, version)
   )`,
  `CREATE INDEX claim_by_learner ON claim (learner_id, claimed_at)`,
  `CREATE INDEX claim_by_provider ON claim (provider_id, claimed_at)`,
  // exclusive_group: rules that may not both be paid for the same act (AMA Category 1 and 2).
  `CREATE TABLE claim_cycle (
     learner_id uuid NOT NULL,
     cycle_id uuid NOT NULL,
     exclusive_group varchar(40) NOT NULL,
     claim_id uuid NOT NULL,
     credit_option_id uuid NOT NULL,
     CONSTRAINT claim_cycle_pk PRIMARY KEY (learner_id, cycle_id, claim_id),
     CONSTRAINT claim_one_per_cycle UNIQUE (learner_id, cycle_id, credit_option_id),
     CONSTRAINT claim_one_per_exclusive_group UNIQUE (learner_id, cycle_id, exclusive_group),
     CONSTRAINT claim_cycle_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id),
     CONSTRAINT claim_cycle_cycle_fk FOREIGN KEY (learner_id, cycle_id) REFERENCES cycle (learner_id, id)
   )`,
  `CREATE INDEX claim_cycle_claim ON claim_cycle (learner_id, claim_id)`,
  // Active minutes already credited under rules that exclude each other.
  `CREATE TABLE credited_time (
     learner_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     exclusive_group varchar(40) NOT NULL,
     starts_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL,
     CONSTRAINT credited_time_pk PRIMARY KEY (learner_id, claim_id, exclusive_group, starts_at),
     CONSTRAINT credited_time_forward CHECK (ends_at > starts_at),
     CONSTRAINT credited_time_once EXCLUDE USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&),
     CONSTRAINT credited_time_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id)
   )`,
  `CREATE TABLE award (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     claim_id uuid NOT NULL,
     provider_id uuid NOT NULL,
     kind varchar(20) NOT NULL,
     reverses_id uuid,
     unit varchar(80) NOT NULL,
     amount numeric(8,2) NOT NULL,
     rule_set_id varchar(60) NOT NULL,
     rule_set_version varchar(30) NOT NULL,
     completed_on date NOT NULL,
     reason text,
     awarded_at timestamptz NOT NULL,
     CONSTRAINT award_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT award_kind CHECK (kind IN ('award', 'reversal')),
     CONSTRAINT award_sign CHECK (kind = 'award' AND amount > 0 AND reverses_id IS NULL
       OR kind = 'reversal' AND amount < 0 AND reverses_id IS NOT NULL AND reason IS NOT NULL),
     CONSTRAINT award_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id),
     CONSTRAINT award_reverses_fk FOREIGN KEY (learner_id, reverses_id) REFERENCES award (learner_id, id)
   )`,
  `CREATE UNIQUE INDEX award_one_per_claim ON award (learner_id, claim_id) WHERE kind = 'award'`,
  `CREATE UNIQUE INDEX award_reversed_once ON award (learner_id, reverses_id) WHERE kind = 'reversal'`,
  `CREATE INDEX award_by_learner ON award (learner_id, awarded_at)`,
];

const certificates = [
  `CREATE TABLE certificate (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     award_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     provider_id uuid NOT NULL,
     kind varchar(20) NOT NULL,
     serial varchar(30) NOT NULL,
     verification_id varchar(40) NOT NULL,
     facts jsonb NOT NULL,
     facts_sha256 bytea NOT NULL,
     template_version varchar(60) NOT NULL,
     issued_at timestamptz NOT NULL,
     CONSTRAINT certificate_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT certificate_one_per_award UNIQUE (learner_id, award_id),
     CONSTRAINT certificate_kind CHECK (kind IN ('ama-credit', 'participation')),
     CONSTRAINT certificate_award_fk FOREIGN KEY (learner_id, award_id) REFERENCES award (learner_id, id),
     CONSTRAINT certificate_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id)
   )`,
  `CREATE INDEX certificate_claim ON certificate (learner_id, claim_id)`,
  // The public way to a certificate: two unguessable names, each unique over all learners.
  `CREATE TABLE certificate_verification (
     verification_id varchar(40) NOT NULL,
     serial varchar(30) NOT NULL,
     learner_id uuid NOT NULL,
     certificate_id uuid NOT NULL,
     CONSTRAINT certificate_verification_pk PRIMARY KEY (verification_id),
     CONSTRAINT certificate_verification_serial UNIQUE (serial),
     CONSTRAINT certificate_verification_certificate_fk FOREIGN KEY (learner_id, certificate_id) REFERENCES certificate (learner_id, id)
   )`,
  `CREATE TABLE certificate_revocation (
     learner_id uuid NOT NULL,
     certificate_id uuid NOT NULL,
     reason text NOT NULL,
     revoked_by uuid NOT NULL,
     revoked_at timestamptz NOT NULL,
     CONSTRAINT certificate_revocation_pk PRIMARY KEY (learner_id, certificate_id),
     CONSTRAINT certificate_revocation_certificate_fk FOREIGN KEY (learner_id, certificate_id) REFERENCES certificate (learner_id, id)
   )`,
];

const auditing = [
  `CREATE TABLE audit_decision (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     provider_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     outcome varchar(20) NOT NULL,
     reason text NOT NULL,
     decided_by uuid NOT NULL,
     decided_at timestamptz NOT NULL,
     CONSTRAINT audit_decision_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT audit_decision_outcome CHECK (outcome IN ('upheld', 'revoked')),
     CONSTRAINT audit_decision_reason CHECK (length(btrim(reason)) > 0),
     CONSTRAINT audit_decision_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id),
     CONSTRAINT audit_decision_account_fk FOREIGN KEY (decided_by) REFERENCES account (id)
   )`,
  `CREATE UNIQUE INDEX audit_decision_revoked_once ON audit_decision (learner_id, claim_id) WHERE outcome = 'revoked'`,
  `CREATE INDEX audit_decision_claim ON audit_decision (learner_id, claim_id, decided_at)`,
];

const appendOnlyTables = [
  'ledger_entry',
  'rule_set_version',
  'claim_cycle',
  'credited_time',
  'award',
  'certificate',
  'certificate_verification',
  'certificate_revocation',
  'audit_decision',
];

/** Foreign keys into these lock rows with the owner's UPDATE privilege, so only the trigger guards their updates. */
const referenced = new Set(['rule_set_version', 'award', 'certificate']);

const appendOnly = [
  ...appendOnlyTables.flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `REVOKE ${referenced.has(table) ? '' : 'UPDATE, '}DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
  ]),
  `CREATE TRIGGER claim_judged_once BEFORE UPDATE OR DELETE ON claim
     FOR EACH ROW EXECUTE FUNCTION refuse_change_but_state()`,
  `CREATE TRIGGER claim_no_truncate BEFORE TRUNCATE ON claim
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE DELETE, TRUNCATE ON claim FROM CURRENT_USER`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;
const provider = `provider_id = nullif(current_setting('app.provider_id', true), '')::uuid`;

/** Tables that only their learner (and the system) may see. */
const learnerTables = [
  'learner_profile',
  'licence',
  'notice',
  'paper_reaction',
  'saved_paper',
  'search',
  'reading_session',
  'reading_span',
  'cycle',
  'cycle_source',
  'cycle_session',
  'claim_cycle',
  'credited_time',
  'certificate_revocation',
];

/** Tables whose rows are also seen by the administrators of the provider that the claim was made to. */
const sharedTables = ['claim', 'award', 'certificate', 'audit_decision'];

const rowLevelSecurity = [
  ...[...learnerTables, ...sharedTables].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
  ]),
  ...sharedTables.map(
    (table) => `CREATE POLICY ${table}_provider ON ${table} FOR SELECT USING (${provider})`,
  ),
];
