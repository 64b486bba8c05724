import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { papersQuery } from '../../api/learner/literature.js';
import type { PaperSummary } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/forms/field.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './messages.js';

interface Chosen {
  readonly id: string;
  readonly title: string;
}

/** The article that is designated, found among the papers. */
export function PaperChoice(props: {
  paper: Chosen | null;
  error: string | undefined;
  onChange: (paper: Chosen | null) => void;
}): ReactNode {
  const { paper, error, onChange } = props;
  const [words, setWords] = useState('');
  const [sought, setSought] = useState('');
  if (paper) {
    return (
      <div className="chosen-paper">
        <p className="choice-label">{t('article')}</p>
        <p dir="auto">{paper.title}</p>
        {error ? <p className="field-error">{error}</p> : null}
        <div>
          <Button look="quiet" onClick={() => onChange(null)}>
            {t('chooseAnother')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="chosen-paper" role="group" aria-label={t('article')}>
      <div className="activity-find">
        <TextField
          label={t('article')}
          hint={t('findHint')}
          type="search"
          maxLength={500}
          value={words}
          error={error}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setSought(words.trim());
          }}
        />
        <Button onClick={() => setSought(words.trim())}>{t('find')}</Button>
      </div>
      {sought ? <Found query={sought} onChoose={onChange} /> : null}
    </div>
  );
}

function Found(props: { query: string; onChoose: (paper: Chosen) => void }): ReactNode {
  const list = useInfiniteQuery(papersQuery(props.query));
  return (
    <Loaded query={list}>
      {({ pages }) => (
        <Papers papers={pages[0]?.items.slice(0, 8) ?? []} onChoose={props.onChoose} />
      )}
    </Loaded>
  );
}

function Papers(props: {
  papers: readonly PaperSummary[];
  onChoose: (paper: Chosen) => void;
}): ReactNode {
  const { papers, onChoose } = props;
  return (
    <>
      <p role="status" className="muted">
        {papers.length === 0 ? t('noneFound') : t('chooseOne')}
      </p>
      <ul>
        {papers.map(({ id, title, journal, year }) => (
          <li key={id} className="line">
            <div>
              <bdi>{title}</bdi>
              <p className="muted">
                <cite>{journal}</cite> {year}
              </p>
            </div>
            <Button
              aria-label={t('chooseTitle', { title })}
              onClick={() => onChoose({ id, title })}
            >
              {t('choose')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
