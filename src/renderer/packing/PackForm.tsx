/** The choices of a pack in two columns: what is in it, and its form. */
import { type IntlShape, useIntl } from 'react-intl';
import { visibilityOf } from '../../domain/annotations/read.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { PACK_FORMS } from '../../domain/pack/form.ts';
import { ANNOTATION_RULES, type AnnotationRule } from '../../domain/pack/options.ts';
import { PRESETS, type Preset } from '../../domain/pack/presets.ts';
import { printedAnnotations } from '../../domain/pack/printedAnnotations.ts';
import { useSideName } from '../briefing/sides.ts';
import { Checkbox, RadioField, SelectField, TextField } from '../design/Field.tsx';
import type { Choices } from './choices.ts';
import { MarkingField } from './MarkingField.tsx';
import { NoteChoice } from './NoteChoice.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import { TopicOrder } from './TopicOrder.tsx';

const LANGUAGES = ['en', 'ja', 'en+ja', 'ja+en'] as const;
type LanguageChoice = (typeof LANGUAGES)[number];
const LANGUAGE_OF: Record<LanguageChoice, Pick<Choices, 'lang' | 'bilingual'>> = {
  en: { lang: 'en', bilingual: false },
  ja: { lang: 'ja', bilingual: false },
  'en+ja': { lang: 'en', bilingual: true },
  'ja+en': { lang: 'ja', bilingual: true },
};

function languageChosen({ lang, bilingual }: Choices): LanguageChoice {
  return (
    LANGUAGES.find((id) => LANGUAGE_OF[id].lang === lang && LANGUAGE_OF[id].bilingual === bilingual) ?? lang
  );
}

/** What is to be known of a kind of pack before it is chosen for good. */
function hintOf(preset: Preset, formatMessage: IntlShape['formatMessage']): { hint?: string } {
  if (preset === 'disclosure') return { hint: formatMessage({ id: 'packing.preset.disclosureHint' }) };
  if (preset === 'addendum') return { hint: formatMessage({ id: 'packing.preset.addendumHint' }) };
  return {};
}

interface PackFormProps {
  dialogue: Dialogue;
  choices: Choices;
  isDisabled: boolean;
  onChange(patch: Partial<Choices>): void;
}

export function PackForm({ dialogue, choices, isDisabled, onChange }: PackFormProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const privateNotes = dialogue.notes.filter(({ kind }) => kind === 'private').length;
  const privateAnnotations = dialogue.annotations.filter((each) => visibilityOf(each) === 'private').length;
  const annotationsName = (id: AnnotationRule) => {
    const isAll = id === 'all' && choices.includePrivate && privateAnnotations > 0;
    const count = printedAnnotations(dialogue, { ...choices, annotations: id }).length;
    return formatMessage({ id: `packing.annotations.${isAll ? 'allAndPrivate' : id}` }, { count });
  };
  return (
    <div className="pack-form">
      <section aria-label={formatMessage({ id: 'packing.content' })}>
        <SelectField<Preset>
          label={formatMessage({ id: 'packing.preset' })}
          {...hintOf(choices.preset, formatMessage)}
          choices={PRESETS.map((id) => ({ id, name: formatMessage({ id: `packing.preset.${id}` }) }))}
          chosen={choices.preset}
          isDisabled={isDisabled}
          onChoose={(preset) => onChange({ preset, sections: null })}
        />
        <SectionChoice choices={choices} isDisabled={isDisabled} onChange={onChange} />
        <TopicOrder
          dialogue={dialogue}
          topics={choices.topics}
          isDisabled={isDisabled}
          onChange={(topics) => onChange({ topics })}
        />
        <NoteChoice
          choices={choices}
          privateNotes={privateNotes}
          privateAnnotations={choices.annotations === 'all' ? privateAnnotations : 0}
          isDisabled={isDisabled}
          onChange={onChange}
        />
        <RadioField<Choices['annotations']>
          label={formatMessage({ id: 'packing.annotations' })}
          choices={ANNOTATION_RULES.map((id) => ({ id, name: annotationsName(id) }))}
          chosen={choices.annotations}
          isDisabled={isDisabled}
          // Whoever agreed to print private notes was not asked about annotations.
          onChoose={(annotations) => onChange({ annotations, includePrivate: false })}
        />
      </section>
      <section aria-label={formatMessage({ id: 'packing.form' })}>
        <TextField
          label={formatMessage({ id: 'packing.audience' })}
          value={choices.audience}
          maxLength={200}
          isDisabled={isDisabled}
          onChange={(audience) => onChange({ audience })}
        />
        <MarkingField
          label={formatMessage({ id: 'packing.marking' })}
          hint={formatMessage({ id: 'packing.marking.hint' })}
          value={choices.marking}
          isDisabled={isDisabled}
          onChange={(marking) => onChange({ marking })}
        />
        <SelectField<LanguageChoice>
          label={formatMessage({ id: 'packing.lang' })}
          hint={formatMessage({ id: 'packing.lang.hint' })}
          choices={LANGUAGES.map((id) => ({ id, name: formatMessage({ id: `packing.lang.${id}` }) }))}
          chosen={languageChosen(choices)}
          isDisabled={isDisabled}
          onChoose={(chosen) => onChange(LANGUAGE_OF[chosen])}
        />
        <SelectField
          label={formatMessage({ id: 'packing.ownSide' })}
          choices={dialogue.parties.map((id) => ({ id, name: sideName(id) }))}
          chosen={choices.ownSide}
          isDisabled={isDisabled}
          onChoose={(ownSide) => onChange({ ownSide })}
        />
        <TextField
          label={formatMessage({ id: 'packing.version' })}
          value={choices.version}
          maxLength={40}
          isDisabled={isDisabled}
          onChange={(version) => onChange({ version })}
        />
        <TextField
          label={formatMessage({ id: 'packing.changes' })}
          value={choices.changes}
          maxLength={500}
          isDisabled={isDisabled}
          onChange={(changes) => onChange({ changes })}
        />
        <TextField
          label={formatMessage({ id: 'packing.unit' })}
          value={choices.unit}
          maxLength={200}
          isDisabled={isDisabled}
          onChange={(unit) => onChange({ unit })}
        />
        <TextField
          label={formatMessage({ id: 'packing.copies' })}
          hint={formatMessage({ id: 'packing.copies.hint' })}
          value={choices.holders}
          rows={2}
          maxLength={20_000}
          isDisabled={isDisabled}
          onChange={(holders) => onChange({ holders })}
        />
        <SelectField
          label={formatMessage({ id: 'packing.file' })}
          choices={PACK_FORMS.map((id) => ({ id, name: formatMessage({ id: `packing.file.${id}` }) }))}
          chosen={choices.file}
          isDisabled={isDisabled}
          onChoose={(file) => onChange({ file })}
        />
        <Checkbox
          isSelected={choices.issued}
          isDisabled={isDisabled}
          onChange={(issued) => onChange({ issued })}
        >
          {formatMessage({ id: 'packing.issued' })}
        </Checkbox>
      </section>
    </div>
  );
}
