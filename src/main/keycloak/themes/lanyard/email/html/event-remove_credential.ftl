<#import "template.ftl" as layout>
<#-- Something about how a person signs in changed: whoever did not do it themselves learns of it here. -->
<@layout.emailLayout title=msg("credentialGoneTitle") pre=msg("credentialPre") why=msg("credentialWhy")>
    <p>${msg("hello")}</p>
    <p><#list event.details as detail><#if detail.key == "credential_type">${msg("credentialGone." + detail.value)}</#if></#list></p>
    <p>${msg("credentialNotYou")}</p>
    <p>${msg("neverAsk")}</p>
</@layout.emailLayout>
