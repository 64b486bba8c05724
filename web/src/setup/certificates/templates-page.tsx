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

/** How the provider's certificates look and what they say. */
export function TemplatesPage(): ReactNode {
  const templates = useQuery(templatesQuery);
  return (
    <Page
      title="Certificates"
      lead="How your certificates look and what they say. A change makes a new version, for what is issued from then on; what was issued never changes."
    >
      <Loaded query={templates} what="the templates">
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
      <thead>
        <tr>
          <th scope="col">Template</th>
          <th scope="col">Version</th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ name, version, madeAt }) => (
          <tr key={name}>
            <td className="setup-main">
              <Link
                to="/setup/certificates/$templateName"
                params={{ templateName: name }}
                className="setup-name"
              >
                {name === usualTemplate ? 'The usual one' : name}
              </Link>
              <span className="setup-note">
                {name === usualTemplate
                  ? 'For every credit option that asks for no other'
                  : 'For the credit options that ask for it'}
              </span>
            </td>
            <td>{version === 0 ? 'As it ships' : `Version ${version}`}</td>
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
        Another template
      </h2>
      <form className="form" onSubmit={submit} aria-label="Another template" noValidate>
        <TextField
          label="Name"
          hint="For credit options whose certificates shall look or read otherwise, such as those of a department. It begins as a copy of the usual one."
          maxLength={60}
          value={written}
          error={tried ? error : undefined}
          onChange={(event) => setWritten(event.target.value)}
        />
        {name && name !== written ? (
          <p className="muted">
            It will be named <strong>{name}</strong>.
          </p>
        ) : null}
        <div>
          <Button type="submit">Write another template</Button>
        </div>
      </form>
    </section>
  );
}

function errorOf(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'Give it a name of letters a to z or digits.';
  return taken.includes(name) ? 'There is a template of this name: choose it above.' : undefined;
}
