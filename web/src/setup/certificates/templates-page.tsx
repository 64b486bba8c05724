import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { templatesQuery, usualTemplate } from '../../api/provider/templates.js';
import type { TemplateSummary } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { dayOfInstant } from '../../ui/words/dates.js';
import { TextField } from '../../ui/forms/field.js';
import { Page } from '../../ui/page.js';
import { templateNameFrom } from './draft/template-name.js';
import { Loaded } from '../../ui/loaded.js';
import { TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** How the provider's certificates look and what they say. */
export function TemplatesPage(): ReactNode {
  const templates = useQuery(templatesQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={templates}>
        {(data) => (
          <>
            <TemplateTable templates={data.items} />
            <AnotherTemplate taken={data.items.map(({ name }) => name)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function TemplateTable({ templates }: { templates: readonly TemplateSummary[] }): ReactNode {
  return (
    <table className="table-cards setup-table">
      <TableHead columns={[t('template'), t('version'), t('made')]} />
      <tbody>
        {templates.map(({ name, version, madeAt }) => (
          <tr key={name}>
            <td className="setup-main">
              <Link
                to="/setup/certificates/$templateName"
                params={{ templateName: name }}
                className="setup-name"
              >
                {name === usualTemplate ? t('usual') : name}
              </Link>
              <span className="setup-note">
                {name === usualTemplate ? t('usualFor') : t('namedFor')}
              </span>
            </td>
            <td>{version === 0 ? t('original') : t('versionNumber', { version })}</td>
            <td>{madeAt ? dayOfInstant(madeAt) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AnotherTemplate({ taken }: { taken: readonly string[] }): ReactNode {
  const [written, setWritten] = useState('');
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const name = templateNameFrom(written);
  const error = errorOf(name, taken);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!error) {
      void navigate({ to: '/setup/certificates/$templateName', params: { templateName: name } });
    }
  };
  return (
    <section aria-labelledby="another">
      <h2 id="another" className="section-heading">
        {t('newTemplate')}
      </h2>
      <form className="form" onSubmit={submit} aria-label={t('newTemplate')} noValidate>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          maxLength={60}
          value={written}
          error={tried ? error : undefined}
          onChange={(event) => setWritten(event.target.value)}
        />
        {name && name !== written ? (
          <p className="muted">{t.rich('willBeNamed', { strong: <strong />, name })}</p>
        ) : null}
        <div>
          <Button type="submit">{t('startNew')}</Button>
        </div>
      </form>
    </section>
  );
}

function errorOf(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return t('nameMissing');
  return taken.includes(name) ? t('nameTaken') : undefined;
}
