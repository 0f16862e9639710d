/** To the login page in a new tab: what is typed here stays. */
export const SignInLink = ({ text }: { text: string }) => (
  <a href="/admin/login" target="_blank" rel="noopener">
    {text}
  </a>
)
