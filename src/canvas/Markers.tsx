/** Arrowheads that lines refer to by name. */
export function Markers() {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        {['arrow', 'arrow-selected'].map((id) => (
          <marker
            key={id}
            id={id}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1 9.4 5 1 9Z" className={id} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
