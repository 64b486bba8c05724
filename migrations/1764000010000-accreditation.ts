import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accreditation as a history that the operator states, proposals of a provider's administrators, and the operator's role.
 * What providers said of themselves until now is kept; where it is exactly the name of an accreditor it is carried over.
 */
export class Accreditation1764000010000 implements MigrationInterface {
  name = 'Accreditation1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...roles, ...tables, ...kept]) {
      await runner.query(statement);
    }
    await runner.query(carryOver, [JSON.stringify(names)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const roles = [
  `ALTER TABLE account DROP CONSTRAINT account_role`,
  `ALTER TABLE account ADD CONSTRAINT account_role CHECK (role IN ('clinician', 'administrator', 'operator'))`,
  `ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_actor_kind`,
  `ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_actor_kind
     CHECK (actor_kind IN ('learner', 'administrator', 'operator', 'system', 'anonymous'))`,
];

const tables = [
  `CREATE TABLE provider_accreditation (
     provider_id uuid NOT NULL,
     id uuid NOT NULL,
     accreditor varchar(40) NOT NULL,
     identifier varchar(100),
     valid_from date NOT NULL,
     valid_to date,
     status varchar(20) NOT NULL,
     statement varchar(600),
     reason varchar(500),
     corrects uuid,
     carried_over boolean NOT NULL,
     stated_by uuid,
     stated_at timestamptz NOT NULL,
     CONSTRAINT provider_accreditation_pk PRIMARY KEY (provider_id, id),
     CONSTRAINT provider_accreditation_corrected_once UNIQUE (provider_id, corrects),
     CONSTRAINT provider_accreditation_status CHECK (status IN ('full', 'provisional', 'probation', 'withdrawn')),
     CONSTRAINT provider_accreditation_days CHECK (valid_to >= valid_from),
     CONSTRAINT provider_accreditation_not_itself CHECK (corrects <> id),
     CONSTRAINT provider_accreditation_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT provider_accreditation_corrects_fk FOREIGN KEY (provider_id, corrects)
       REFERENCES provider_accreditation (provider_id, id),
     CONSTRAINT provider_accreditation_account_fk FOREIGN KEY (stated_by) REFERENCES account (id)
   )`,
  `CREATE FUNCTION refuse_accreditation() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM accredited_provider p WHERE p.id = NEW.provider_id AND p.demonstration) THEN
       RAISE EXCEPTION 'a demonstration is accredited by nobody'
         USING ERRCODE = '23514', CONSTRAINT = 'provider_accreditation_not_of_demonstration';
     END IF;
     IF EXISTS (SELECT FROM provider_accreditation a
                WHERE a.provider_id = NEW.provider_id AND a.id = NEW.corrects AND a.accreditor <> NEW.accreditor) THEN
       RAISE EXCEPTION 'an entry is corrected by one of the same accreditor'
         USING ERRCODE = '23514', CONSTRAINT = 'provider_accreditation_same_accreditor';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER provider_accreditation_sound BEFORE INSERT ON provider_accreditation
     FOR EACH ROW EXECUTE FUNCTION refuse_accreditation()`,
  `CREATE TABLE provider_proposal (
     provider_id uuid NOT NULL,
     id uuid NOT NULL,
     kind varchar(20) NOT NULL,
     proposed jsonb NOT NULL,
     proposed_by uuid NOT NULL,
     proposed_at timestamptz NOT NULL,
     state varchar(20) NOT NULL,
     decided_by uuid,
     decided_at timestamptz,
     reason varchar(500),
     CONSTRAINT provider_proposal_pk PRIMARY KEY (provider_id, id),
     CONSTRAINT provider_proposal_kind CHECK (kind IN ('name', 'accreditation')),
     CONSTRAINT provider_proposal_state CHECK (state IN ('waiting', 'accepted', 'declined', 'withdrawn')),
     CONSTRAINT provider_proposal_decided CHECK (
       (state = 'waiting') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
     CONSTRAINT provider_proposal_declined_with_reason CHECK (state <> 'declined' OR reason IS NOT NULL),
     CONSTRAINT provider_proposal_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT provider_proposal_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES account (id),
     CONSTRAINT provider_proposal_decided_by_fk FOREIGN KEY (decided_by) REFERENCES account (id)
   )`,
  `CREATE UNIQUE INDEX provider_proposal_one_waiting ON provider_proposal (provider_id, kind) WHERE state = 'waiting'`,
  `CREATE FUNCTION refuse_change_of_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state = 'waiting' AND NEW.state <> 'waiting'
        AND to_jsonb(NEW) - ARRAY['state', 'decided_by', 'decided_at', 'reason']
          = to_jsonb(OLD) - ARRAY['state', 'decided_by', 'decided_at', 'reason'] THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A proposal is decided once: % refused', TG_OP USING ERRCODE = '23L01';
   END $$`,
];

const kept = [
  `CREATE TRIGGER provider_accreditation_append_only BEFORE UPDATE OR DELETE ON provider_accreditation
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER provider_accreditation_no_truncate BEFORE TRUNCATE ON provider_accreditation
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  // Its foreign key into itself locks its rows with the owner's UPDATE privilege.
  `REVOKE DELETE, TRUNCATE ON provider_accreditation FROM CURRENT_USER`,
  `CREATE TRIGGER provider_proposal_decided_once BEFORE UPDATE OR DELETE ON provider_proposal
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_proposal()`,
  `CREATE TRIGGER provider_proposal_no_truncate BEFORE TRUNCATE ON provider_proposal
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE DELETE, TRUNCATE ON provider_proposal FROM CURRENT_USER`,
];

/** The names of accreditors at the time of this migration, as they are compared: small letters, without a leading article. */
const names: Readonly<Record<string, readonly string[]>> = {
  ACCME: [
    'accme',
    'accreditation council for continuing medical education (accme)',
    'accreditation council for continuing medical education',
  ],
  'ACCME-recognised': [
    'accme-recognised',
    'state medical society recognised by the accme',
    'state medical society (accme-recognised)',
    'accme-recognized accreditor',
    'accme-recognised accreditor',
    'recognized accreditor',
  ],
  'ACCME-recognised-CA': ['accme-recognised-ca', 'california medical association', 'cma'],
  'ACCME-recognised-MA': ['accme-recognised-ma', 'massachusetts medical society', 'mms'],
  'ACCME-recognised-OH': ['accme-recognised-oh', 'ohio state medical association', 'osma'],
  JOINT: [
    'joint',
    'joint accreditation for interprofessional continuing education',
    'joint accreditation',
  ],
  ACPE: [
    'acpe',
    'accreditation council for pharmacy education (acpe)',
    'accreditation council for pharmacy education',
  ],
  ANCC: [
    'ancc',
    'american nurses credentialing center (ancc)',
    'american nurses credentialing center',
    "american nurses credentialing center's commission on accreditation",
  ],
  AANP: [
    'aanp',
    'american association of nurse practitioners (aanp)',
    'american association of nurse practitioners',
  ],
  AOA: [
    'aoa',
    'american osteopathic association (aoa)',
    'american osteopathic association',
    'aoa council on osteopathic continuing medical education',
  ],
  AAFP: [
    'aafp',
    'american academy of family physicians (aafp)',
    'american academy of family physicians',
  ],
  EACCME: [
    'eaccme',
    'european accreditation council for continuing medical education (eaccme)',
    'european accreditation council for cme',
    'european accreditation council for cme (eaccme)',
    'european accreditation council for continuing medical education',
    'uems',
    'uems-eaccme',
    'european union of medical specialists',
  ],
  RCPSC: [
    'rcpsc',
    'royal college of physicians and surgeons of canada',
    'royal college of physicians and surgeons of canada (rcpsc)',
    'royal college',
  ],
  CFPC: [
    'cfpc',
    'college of family physicians of canada',
    'college of family physicians of canada (cfpc)',
  ],
  'DE-LAEK': ['de-laek', 'landesärztekammer'],
  'DE-LAEK-BW': ['de-laek-bw', 'landesärztekammer baden-württemberg'],
  'DE-LAEK-BY': ['de-laek-by', 'bayerische landesärztekammer', 'landesärztekammer bayern'],
  'DE-LAEK-BE': ['de-laek-be', 'ärztekammer berlin'],
  'DE-LAEK-BB': ['de-laek-bb', 'landesärztekammer brandenburg'],
  'DE-LAEK-HB': ['de-laek-hb', 'ärztekammer bremen'],
  'DE-LAEK-HH': ['de-laek-hh', 'ärztekammer hamburg'],
  'DE-LAEK-HE': ['de-laek-he', 'landesärztekammer hessen'],
  'DE-LAEK-MV': ['de-laek-mv', 'ärztekammer mecklenburg-vorpommern'],
  'DE-LAEK-NI': ['de-laek-ni', 'ärztekammer niedersachsen'],
  'DE-LAEK-NO': ['de-laek-no', 'ärztekammer nordrhein'],
  'DE-LAEK-RP': ['de-laek-rp', 'landesärztekammer rheinland-pfalz'],
  'DE-LAEK-SL': ['de-laek-sl', 'ärztekammer des saarlandes'],
  'DE-LAEK-SN': ['de-laek-sn', 'sächsische landesärztekammer', 'landesärztekammer sachsen'],
  'DE-LAEK-ST': ['de-laek-st', 'ärztekammer sachsen-anhalt'],
  'DE-LAEK-SH': ['de-laek-sh', 'ärztekammer schleswig-holstein'],
  'DE-LAEK-TH': ['de-laek-th', 'landesärztekammer thüringen'],
  'DE-LAEK-WL': ['de-laek-wl', 'ärztekammer westfalen-lippe'],
  'AT-OEAEK': [
    'at-oeaek',
    'österreichische ärztekammer',
    'öäk',
    'österreichische akademie der ärzte',
  ],
  HPCSA: [
    'hpcsa',
    'health professions council of south africa (hpcsa)',
    'health professions council of south africa',
  ],
};

/** From the day on which the provider was made, where that was latest on earth; $1 the names by code. */
const carryOver = `
  WITH known AS (
    SELECT code, name FROM jsonb_each($1::jsonb) AS of_code (code, names), jsonb_array_elements_text(names) AS name
  ), carried AS (
    INSERT INTO provider_accreditation (provider_id, id, accreditor, identifier, valid_from, valid_to, status, statement,
                                        reason, corrects, carried_over, stated_by, stated_at)
    SELECT p.id, gen_random_uuid(), k.code, NULL, (p.created_at AT TIME ZONE 'Etc/GMT+12')::date, NULL, 'full',
           nullif(left(trim(p.accreditation_statement), 600), ''), NULL, NULL, true, NULL, now()
      FROM accredited_provider p
      JOIN known k ON k.name = regexp_replace(
             lower(regexp_replace(trim(p.accredited_by), '\\s+', ' ', 'g')), '^the ', '')
     WHERE NOT p.demonstration
    RETURNING *
  )
  INSERT INTO ledger_entry (id, transaction_id, at, actor_kind, action, subject_kind, subject_id, after)
  SELECT gen_random_uuid(), pg_current_xact_id()::text::bigint, stated_at, 'system', 'accreditation.carry-over', 'provider',
         provider_id, jsonb_build_object('accreditor', accreditor, 'validFrom', valid_from, 'status', status,
                                         'statement', statement)
    FROM carried`;
