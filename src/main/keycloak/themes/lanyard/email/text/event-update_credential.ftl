<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("credentialWhy")>
<#list event.details as detail><#if detail.key == "credential_type">${layout.wrapped(msg("credentialSet." + detail.value))}</#if></#list>

${layout.wrapped(msg("credentialNotYou"))}

${layout.wrapped(msg("neverAsk"))}
</@layout.mail>
