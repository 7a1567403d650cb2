/** Labels with what they stand for; what the text does not say is said to be unsaid. */
import { useIntl } from 'react-intl';

export interface Fact {
  label: string;
  values: readonly string[];
  /** Language of the values where they are the text's own words. */
  lang?: string;
}

/** @param isOpen whether what is missing is open still, rather than unsaid in a text. */
export function Facts({ facts, isOpen = false }: { facts: readonly Fact[]; isOpen?: boolean }) {
  const { formatMessage } = useIntl();
  return (
    <dl className="facts">
      {facts.map(({ label, values, lang }) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          {values.length === 0 ? (
            <dd className="overview-none">
              {formatMessage({ id: isOpen ? 'agenda.open' : 'overview.unknown' })}
            </dd>
          ) : (
            values.map((value) => (
              <dd key={value} lang={lang}>
                {value}
              </dd>
            ))
          )}
        </div>
      ))}
    </dl>
  );
}
