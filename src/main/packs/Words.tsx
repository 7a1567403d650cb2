/** A text in its own language, so that it gets its own font and is read aloud as what it is. */
import type { Text } from '../../domain/pack/document.ts';

export function Words(props: { text: Text }) {
  return <span lang={props.text.lang}>{props.text.text}</span>;
}
