import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** A 16 px icon before the words. */
  icon?: ReactNode;
  /** `true`, or the reason in words: the button stays focusable and says why. */
  disabled?: boolean | string | undefined;
  /** Words for a running action; replaces the icon with a spinner and refuses clicks. */
  busy?: string | undefined;
}

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong',
  secondary: 'border-edge bg-card text-ink hover:bg-hover active:bg-hover data-[state=open]:bg-hover',
  ghost: 'border-transparent text-ink hover:bg-hover active:bg-hover data-[state=open]:bg-hover',
  danger: 'border-transparent bg-error text-on-error hover:bg-error-strong active:bg-error-strong',
};
const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 px-2.5',
  md: 'h-8 gap-1.5 px-3',
  lg: 'h-10 gap-2 px-4',
};

export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'md',
    icon,
    disabled,
    busy,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const off = Boolean(disabled) || busy !== undefined;
  const reason = typeof disabled === 'string' ? disabled : undefined;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={off || undefined}
      title={reason ?? rest.title}
      onClick={off ? (event) => event.preventDefault() : onClick}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap transition-colors select-none',
        'aria-disabled:border-line aria-disabled:bg-inset aria-disabled:text-muted',
        variants[variant],
        sizes[size],
        className,
      )}
    >
      {busy === undefined ? icon : <Spinner label={busy} />}
      {children}
    </button>
  );
}
