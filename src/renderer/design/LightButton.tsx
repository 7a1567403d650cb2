/**
 * A button for what stands on the screen hundreds of times: the browser's own, with nothing behind it until the reader
 * comes to it. Its tooltip is made when it is shown.
 */
import {
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Tooltip } from 'react-aria-components';
import { isComposing } from '../annotate/composing.ts';

interface LightButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'ref'> {
  ref?: RefObject<HTMLButtonElement | null>;
  /** Its name, shown to who rests on it with the pointer or comes to it by keyboard. */
  tip?: string;
  /** Keys shown with the tip. */
  keys?: string;
}

/** How long the pointer rests on a button until its name is shown, in milliseconds; as `Tipped` has it. */
const DELAY = 500;

export function LightButton({ ref, tip, keys, ...props }: LightButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
  const { isShown, handlers } = useResting(props);
  return (
    <>
      <button {...props} {...(tip === undefined ? {} : handlers)} ref={button} type="button" />
      {isShown && tip !== undefined ? (
        <Tooltip className="tooltip" offset={6} triggerRef={button} isOpen>
          {tip}
          {keys === undefined ? null : <kbd>{keys}</kbd>}
        </Tooltip>
      ) : null}
    </>
  );
}

/** Whether the reader rests on the button. What else listens to it is told as well. */
function useResting({ onKeyDown, onFocus, onBlur }: LightButtonProps) {
  const [isShown, setIsShown] = useState(false);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  const hide = () => {
    clearTimeout(soon.current);
    setIsShown(false);
  };
  return {
    isShown,
    handlers: {
      onPointerEnter({ pointerType }: PointerEvent) {
        if (pointerType === 'mouse') soon.current = setTimeout(() => setIsShown(true), DELAY);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus(event: FocusEvent<HTMLButtonElement>) {
        if (event.currentTarget.matches(':focus-visible')) setIsShown(true);
        onFocus?.(event);
      },
      onBlur(event: FocusEvent<HTMLButtonElement>) {
        hide();
        onBlur?.(event);
      },
      onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
        if (isComposing(event)) return;
        // WCAG 2.2, 1.4.13: what shows over the page can be put away without moving on.
        if (event.key === 'Escape' && isShown) event.stopPropagation();
        hide();
        onKeyDown?.(event);
      },
    },
  };
}
