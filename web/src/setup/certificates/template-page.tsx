import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Problem } from '../../api/problem.js';
import { templateQuery, usualTemplate } from '../../api/provider/templates.js';
import type { Template } from '../../api/types.js';
import { dayOfInstant } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Page } from '../../ui/page.js';
import { TemplateEditor } from './template-editor.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './messages.js';

/** One template of certificates. A name that is not taken yet begins as a copy of the usual one. */
export function TemplatePage(): ReactNode {
  const { templateName: name } = useParams({
    from: '/signed-in/administrator/setup/certificates/$templateName',
  });
  const own = useQuery({ ...templateQuery(name), retry: retryUnlessMissing });
  const missing = own.error instanceof Problem && own.error.status === 404;
  const usual = useQuery({ ...templateQuery(usualTemplate), enabled: missing });
  const begun = usual.data && { ...usual.data, name, version: 0, madeAt: null };
  const template = own.data ?? (missing ? begun : undefined);
  const { error, refetch } = missing ? usual : own;
  return (
    <Page
      title={t('pageTitle', { name })}
      heading={name === usualTemplate ? t('usualHeading') : t('namedHeading', { name })}
      lead={template ? <Standing template={template} /> : null}
      actions={
        <Link to="/setup/certificates" className="setup-back">
          <Icon name="back" /> {t('allTemplates')}
        </Link>
      }
      className="template-page"
    >
      <Loaded query={{ data: template, error, refetch }} lines={8}>
        {(data) => <TemplateEditor key={name} template={data} />}
      </Loaded>
    </Page>
  );
}

function Standing({ template: { name, version, madeAt } }: { template: Template }): ReactNode {
  if (madeAt) return t('madeOn', { version, day: dayOfInstant(madeAt) });
  return name === usualTemplate ? t('unchanged') : t('unsaved');
}

function retryUnlessMissing(count: number, error: Error): boolean {
  return !(error instanceof Problem && !error.passing) && count < 2;
}
