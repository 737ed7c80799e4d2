/** A button with words, or with an icon and a spoken name. */
import type { ComponentProps, ReactNode } from "react";

interface ButtonProps extends ComponentProps<"button"> {
  readonly kind?: "plain" | "bare" | "main";
}

const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(" ");

export function Button({ kind = "plain", className, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={classes("button", kind !== "plain" && `button--${kind}`, className)}
      {...rest}
    />
  );
}

interface IconButtonProps extends ButtonProps {
  /** Spoken, and shown as a tooltip. */
  readonly label: string;
}

export function IconButton({ label, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <Button
      aria-label={label}
      title={label}
      className={classes("button--icon", className)}
      {...rest}
    />
  );
}
