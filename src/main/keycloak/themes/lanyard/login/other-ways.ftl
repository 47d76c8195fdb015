<#-- Identity providers that are open to everybody; those of an organisation are found by the e-mail address instead. -->
<#macro list>
    <#if realm.password && social?? && social.providers?has_content>
        <div class="stack stack--3">
            <p class="or">${msg("or")}</p>
            <#list social.providers as provider>
                <p><a class="btn btn--block" href="${provider.loginUrl}">${msg("signInWith", provider.displayName!provider.alias)}</a></p>
            </#list>
        </div>
    </#if>
</#macro>

<#macro newHere>
    <#if realm.password && realm.registrationAllowed && !registrationDisabled??>
        <section class="stack stack--2 center" aria-labelledby="join">
            <h2 class="card__title" id="join">${msg("newHere")}</h2>
            <p class="small">${msg("newHereText")}</p>
            <p><a class="btn" href="${url.registrationUrl}">${msg("makeAccount")}</a></p>
        </section>
    </#if>
</#macro>
