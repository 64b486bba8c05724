import fc from 'fast-check';
import { PubmedReader, UnreadableXml, type PubmedItem } from './pubmed-reader.js';

function read(
  xml: string,
  pieceLength = xml.length,
): { items: PubmedItem[]; stopped: string | null } {
  const items: PubmedItem[] = [];
  const reader = new PubmedReader((item) => items.push(item));
  try {
    for (let at = 0; at < xml.length; at += pieceLength)
      reader.write(xml.slice(at, at + pieceLength));
    reader.close();
  } catch (error) {
    if (!(error instanceof UnreadableXml)) throw error;
    return { items, stopped: error.message };
  }
  return { items, stopped: null };
}

const article = (inside: string, more = '', pmid = '<PMID Version="1">11</PMID>') =>
  `<PubmedArticle><MedlineCitation Status="MEDLINE">${pmid}<Article>${inside}</Article>${more}</MedlineCitation></PubmedArticle>`;
const set = (...inside: string[]) => `<PubmedArticleSet>${inside.join('\n')}</PubmedArticleSet>`;
const title = '<ArticleTitle>A title</ArticleTitle>';

function paper(xml: string) {
  const { items, stopped } = read(xml);
  expect(stopped).toBeNull();
  const [item] = items;
  if (item?.kind !== 'paper') throw new Error(`no paper but ${JSON.stringify(items)}`);
  return item.paper;
}

const whole = set(
  `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="2">11</PMID>
    <DateRevised><Year>2020</Year><Month>02</Month><Day>29</Day></DateRevised>
    <Article>
      <Journal><ISSN>0000-0001</ISSN><JournalIssue><Volume>5</Volume><Issue>2</Issue>
        <PubDate><Year>2019</Year><Month>Mar</Month></PubDate></JournalIssue>
        <Title>The Journal</Title><ISOAbbreviation>J</ISOAbbreviation></Journal>
      <ArticleTitle>Effect of CO<sub>2</sub> at 10<sup>9</sup> &lt; <i>E. coli</i>.</ArticleTitle>
      <Pagination><StartPage>305</StartPage><EndPage>310</EndPage></Pagination>
      <ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
      <ELocationID EIdType="doi" ValidYN="Y">10.1000/RIGHT</ELocationID>
      <Abstract>
        <AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">One &amp; two.</AbstractText>
        <AbstractText Label="RESULTS">Three <b>four</b>.</AbstractText>
        <CopyrightInformation>(c) Somebody</CopyrightInformation>
      </Abstract>
      <AuthorList>
        <Author ValidYN="Y"><LastName>Lee</LastName><ForeName>Anna M</ForeName><Initials>AM</Initials>
          <Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier>
          <AffiliationInfo><Affiliation>A <sup>1</sup>place</Affiliation></AffiliationInfo>
          <AffiliationInfo><Affiliation>Another</Affiliation></AffiliationInfo></Author>
        <Author ValidYN="N"><LastName>Le</LastName></Author>
        <Author><CollectiveName>The <i>Group</i></CollectiveName></Author>
      </AuthorList>
      <Language>chi</Language><Language>eng</Language>
      <PublicationTypeList><PublicationType UI="D016441">Any name</PublicationType></PublicationTypeList>
      <VernacularTitle>Un titre</VernacularTitle>
    </Article>
    <MedlineJournalInfo><MedlineTA>J</MedlineTA><NlmUniqueID>000098395</NlmUniqueID></MedlineJournalInfo>
    <CommentsCorrectionsList>
      <CommentsCorrections RefType="Cites"><RefSource>x</RefSource><PMID>77</PMID></CommentsCorrections>
      <CommentsCorrections RefType="RetractionIn"><RefSource>J. 2021;1:1</RefSource></CommentsCorrections>
    </CommentsCorrectionsList>
    <MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N">Heart</DescriptorName>
      <QualifierName MajorTopicYN="Y">surgery</QualifierName></MeshHeading></MeshHeadingList>
    <KeywordList><Keyword>one</Keyword><Keyword>one</Keyword></KeywordList>
  </MedlineCitation>
  <PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference></ReferenceList>
    <ArticleIdList><ArticleId IdType="doi">10.1000/second</ArticleId><ArticleId IdType="pmc">PMC55</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`,
);

describe('PubmedReader', () => {
  it('reads a whole record', () => {
    expect(paper(whole)).toEqual({
      source: 'pubmed',
      sourceId: '11.2',
      pmid: '11',
      pmidVersion: 2,
      doi: '10.1000/right',
      pmcid: 'PMC55',
      title: 'Effect of CO2 at 10⁹ < E. coli.',
      titleMarkup: 'Effect of CO<sub>2</sub> at 10<sup>9</sup> &lt; <i>E. coli</i>.',
      vernacularTitle: 'Un titre',
      language: 'chi,eng',
      journal: 'The Journal',
      journalAbbreviation: 'J',
      journalId: '000098395',
      issn: '0000-0001',
      volume: '5',
      issue: '2',
      pages: '305-310',
      published: { text: '2019 Mar', from: '2019-03-01', to: '2019-03-31', precision: 'month' },
      authors: [
        {
          name: 'Anna M Lee',
          cited: 'Lee AM',
          collective: false,
          affiliation: 'A ¹place; Another',
          orcid: '0000-0002-1825-0097',
        },
        { name: 'The Group', cited: 'The Group', collective: true, affiliation: null, orcid: null },
      ],
      abstract: [
        { label: 'BACKGROUND', category: 'BACKGROUND', markup: 'One &amp; two.' },
        { label: 'RESULTS', category: null, markup: 'Three <b>four</b>.' },
      ],
      abstractCopyright: '(c) Somebody',
      publicationTypes: [{ ui: 'D016441', name: 'Any name' }],
      mesh: [{ ui: 'D1', name: 'Heart', major: true, qualifiers: ['surgery'] }],
      keywords: ['one'],
      corrections: [{ type: 'RetractionIn', source: 'J. 2021;1:1', pmid: null }],
      citationStatus: 'MEDLINE',
      retracted: true,
      wordCount: 11,
      revisedOn: '2020-02-29',
    });
  });

  it('reads the same in pieces of any length', () => {
    const expected = read(whole);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
        expect(read(whole, length)).toEqual(expected);
      }),
    );
  });

  it.each([
    [
      'a set of bare citations',
      `<MedlineCitationSet><MedlineCitation><PMID>11</PMID><Article>${title}</Article></MedlineCitation></MedlineCitationSet>`,
    ],
    ['a bare article', article(title)],
    [
      'a bare citation',
      `<MedlineCitation><PMID>011</PMID><Article>${title}</Article></MedlineCitation>`,
    ],
    [
      'a bare book',
      `<PubmedBookArticle><BookDocument><PMID>11</PMID><Book><BookTitle>A title</BookTitle></Book></BookDocument></PubmedBookArticle>`,
    ],
    [
      'a chapter',
      set(
        `<PubmedBookArticle><BookDocument><PMID>11</PMID><Book><BookTitle>B</BookTitle></Book>${title}</BookDocument></PubmedBookArticle>`,
      ),
    ],
    [
      'a wrapped date and title',
      set(article(`<ArticleTypeChoice_type0>${title}</ArticleTypeChoice_type0>`)),
    ],
  ])('reads %s', (_, xml) => {
    expect(paper(xml)).toMatchObject({ sourceId: '11.1', pmid: '11', title: 'A title' });
  });

  it('keeps a record without a title', () => {
    expect(paper(set(article('<ArticleTitle/>'))).title).toBe('[No title given]');
    expect(
      paper(set(article('<ArticleTitle/><VernacularTitle>Titre</VernacularTitle>'))).title,
    ).toBe('Titre');
  });

  it('gives the deletions of an update', () => {
    expect(
      read(
        set(
          article(title),
          '<DeleteCitation><PMID Version="1">5</PMID><PMID>6</PMID><PMID>x</PMID></DeleteCitation>',
        ),
      ).items.slice(1),
    ).toEqual([
      { kind: 'deleted', pmid: '5', version: 1 },
      { kind: 'deleted', pmid: '6', version: null },
      { kind: 'refused', line: 2, reason: 'a deleted PMID is not a number' },
    ]);
  });

  it('refuses a record without a PMID and continues', () => {
    const { items, stopped } = read(set(article(title, '', ''), article(title)));
    expect(stopped).toBeNull();
    expect(items).toMatchObject([
      { kind: 'refused', line: 1, reason: expect.stringContaining('PMID') },
      { kind: 'paper' },
    ]);
  });

  it.each([
    ['cut short', set(article(title)).slice(0, -30), /ends too early/],
    [
      'with a stray &',
      set(article(title), article('<ArticleTitle>a & b</ArticleTitle> ;')),
      /line 2, column \d+, .*record 2: .*&amp;/,
    ],
    [
      'with an unknown entity',
      set(article(title), article('<ArticleTitle>&lol9;</ArticleTitle>')),
      /&amp;/,
    ],
    ['with crossed tags', set(article(title), '<a><b></a></b>'), /line 2.*not well-formed/],
    ['with another root', '<html><body/></html>', /begins with <html>/],
    [
      'that defines entities',
      `<!DOCTYPE x [<!ENTITY lol "lol">]>${set(article(title))}`,
      /defines entities/,
    ],
    [
      'with an external entity',
      `<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/passwd">]>${set()}`,
      /defines entities/,
    ],
    ['that is empty', '', /root/],
    ['nested very deep', set(article('<i>'.repeat(300))), /nested/],
  ])(
    'stops at a file %s, says where and why, and keeps the records before it',
    (_, xml, reason) => {
      const { items, stopped } = read(xml);
      expect(stopped).toMatch(reason);
      expect(items.length).toBe(
        xml.indexOf('</PubmedArticle>') >= 0 && !xml.startsWith('<!') && !xml.includes('<i><i>')
          ? 1
          : 0,
      );
    },
  );

  it('skips a DOCTYPE and never looks for its file', () => {
    const doctype =
      '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "http://dtd.invalid/x.dtd">';
    expect(paper(`<?xml version="1.0"?>${doctype}${set(article(title))}`).pmid).toBe('11');
  });
});
