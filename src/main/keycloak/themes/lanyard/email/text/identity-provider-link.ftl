<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("linkWhy", identityProviderDisplayName)>
${layout.wrapped(msg("linkText", identityProviderDisplayName))}

<@layout.step button=msg("linkButton") notYou=msg("linkNotYou")/>
</@layout.mail>
