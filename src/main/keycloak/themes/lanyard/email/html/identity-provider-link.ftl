<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("linkTitle", identityProviderDisplayName) pre=msg("linkPre") why=msg("linkWhy", identityProviderDisplayName)>
    <p>${msg("hello")}</p>
    <p>${msg("linkText", identityProviderDisplayName)}</p>
    <@layout.step button=msg("linkButton") notYou=msg("linkNotYou")/>
</@layout.emailLayout>
