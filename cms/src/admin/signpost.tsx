/** The signpost: a mast with a board to each side. */
function Signpost() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M12 2.5V5M12 10.5V12M12 16.5v5M8.5 21.5h7M4 5h12.5l3 2.75-3 2.75H4zM20 12H7.5L5 14.25l2.5 2.25H20z" />
    </svg>
  )
}

/** The sign on the login page. */
export const Logo = () => (
  <div className="signpost-logo">
    <Signpost />
    Tienviitta
  </div>
)

/** The small sign in the corner of every page. */
export const Icon = () => (
  <div className="signpost-icon">
    <Signpost />
  </div>
)
