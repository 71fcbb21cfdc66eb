import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { ariaShortcut } from './shortcut.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'children'> {
  /** The name, read out and shown as tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string | undefined;
  /** For a button that stays down. */
  pressed?: boolean | undefined;
  variant?: 'ghost' | 'outline' | 'primary' | undefined;
  size?: 'sm' | 'md' | undefined;
  /** `true`, or the reason in words, which the tooltip then tells. */
  disabled?: boolean | string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
}

const variants = {
  ghost: 'border-transparent text-muted hover:bg-hover hover:text-ink',
  outline: 'border-edge bg-card text-ink hover:bg-hover',
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
};

export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    shortcut,
    pressed,
    variant = 'ghost',
    size = 'md',
    disabled,
    side,
    className,
    onClick,
    ...rest
  } = props;
  const reason = typeof disabled === 'string' ? disabled : undefined;
  return (
    <Tooltip content={reason === undefined ? label : `${label}: ${reason}`} shortcut={shortcut} side={side}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
        aria-disabled={disabled ? true : undefined}
        onClick={disabled ? (event) => event.preventDefault() : onClick}
        className={cx(
          'inline-flex shrink-0 items-center justify-center rounded-control border transition-colors data-[state=open]:bg-hover',
          'aria-disabled:bg-transparent aria-disabled:text-faint aria-pressed:bg-wash aria-pressed:text-accent',
          size === 'sm' ? 'size-6' : 'size-8',
          variants[variant],
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
